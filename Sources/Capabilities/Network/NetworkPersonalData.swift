public import Spine

extension NetworkCapability {
    public static var personalData: [PersonalData] {
        [
            .aboutNobody("network", ["name", "about", "help_phone", "contact"]),
            .aboutNobody("organisation", ["name_folded"]),
            .aboutNobody("cell", ["question"]),
            PersonalData(
                "join_request", ["note"], exported: ["note"],
                export: { "select note from join_request where person = \($0) order by asked_at" },
                erase: { ["delete from join_request where person = \($0)"] }),
        ]
    }
}
