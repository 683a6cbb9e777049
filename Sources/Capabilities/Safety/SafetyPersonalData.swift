import Database
public import Spine

extension SafetyCapability {
    /// What safety keeps about people.
    ///
    /// A log about somebody whom others worry about is no part of an export, which would show that it is there, and it
    /// outlives an erasure until its time has come; the safety page says so. Of a report only what was reported is known.
    public static var personalData: [PersonalData] {
        [
            PersonalData("cell_safety", ["responsible", "contact", "in_danger", "complain", "reach_lead"]) {
                ["update cell_safety set reach_lead = '' where lead = \($0) or deputy = \($0)"]
            },
            .aboutNobody("lawful_basis", ["reason"]),
            PersonalData("report", ["note", "answer_note"]) {
                [
                    "update report set note = '', answer_note = '' where item in (select id from item where author = \($0))"
                ]
            },
            PersonalData(
                "owed_answer", ["about", "words", "name", "contact", "answer"],
                exported: ["kind", "about", "words", "name", "contact", "answer"],
                export: {
                    """
                    select kind, about, words, name, contact, answer from owed_answer
                    where person = \($0) or lower(contact) = \(PersonalData.address(of: $0))
                    order by day
                    """
                },
                erase: {
                    [
                        """
                        delete from owed_answer where person = \($0)
                            or lower(contact) = \(PersonalData.address(of: $0))
                        """
                    ]
                }),
            PersonalData("worry", ["note"]) { _ in [] },
            PersonalData("worry_step", ["note"]) { _ in [] },
            .aboutNobody("breach", ["happened", "affected"]),
            .aboutNobody("breach_step", ["note"]),
        ]
    }
}
