import Database
public import Spine

extension NetworkCapability {
    public static var personalData: [PersonalData] {
        [
            .aboutNobody("organisation", ["name_folded"]),
            PersonalData(
                "join_request", ["note"], exported: ["note"],
                export: { "select note from join_request where person = \($0) order by asked_at" },
                erase: {
                    [
                        "delete from join_request where person = \($0)",
                        // Nobody is left waiting for an answer that convenors could give.
                        """
                        delete from waiting where what = \(JoinRequest.waits.name) and done_act is null
                            and not exists (select 1 from join_request
                                where join_request.cell = waiting.item and join_request.answer is null)
                        """,
                    ]
                }),
        ]
    }
}
