import Database
public import Spine

extension NetworkCapability {
    public static var personalData: [PersonalData] {
        [
            .aboutNobody("organisation", ["name_folded"]),
            PersonalData(
                "join_request", ["note"], exported: ["note"],
                export: { "select note from join_request where person = \($0) order by asked_at" },
                erase: { ["delete from join_request where person = \($0)"] }),
        ]
    }
}
