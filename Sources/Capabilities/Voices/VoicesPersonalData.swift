import Database
public import Spine

extension VoicesCapability {
    /// What voices keep about people. The words of a view stand in its item: they go when its author is erased.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "statement", [], exported: ["view"],
                export: {
                    """
                    select item.title from item join statement on statement.id = item.id
                    where item.author = \($0) order by item.created_at
                    """
                },
                erase: {
                    [
                        "delete from searchable where item in (select id from item where author = \($0) and kind = 'statement')",
                        "update item set title = '' where author = \($0) and kind = 'statement'",
                    ]
                }),
            PersonalData(
                "vote", [], exported: ["view", "answer"],
                export: {
                    """
                    select item.title, case vote.value when 1 then 'agree' when -1 then 'disagree' else 'not sure' end
                    from vote join item on item.id = vote.statement where vote.participant = \($0) order by item.id
                    """
                },
                erase: { ["delete from vote where participant = \($0)"] }),
            PersonalData("participant", []) { ["delete from participant where id = \($0)"] },
            // Words about a question, written by a group; files of an import are there only while it runs.
            .aboutNobody("conversation", ["description"]),
            .aboutNobody("polis_upload", ["content"]),
        ]
    }
}
