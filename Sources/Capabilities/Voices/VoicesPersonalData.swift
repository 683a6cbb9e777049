import Database
public import Spine

extension VoicesCapability {
    /// What voices keep about people. The words of a view stand in its item: they go when its author is erased.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "statement", ["shown_name"], exported: ["view"],
                export: {
                    """
                    select item.title from item join statement on statement.id = item.id
                    where item.author = \($0) order by item.created_at
                    """
                },
                erase: {
                    [
                        "delete from searchable where item in (select id from item where author = \($0) and kind = 'statement')",
                        """
                        update statement set moderation = 'hidden', shown_name = '', name_check = 'none'
                        where id in (select id from item where author = \($0) and kind = 'statement')
                        """,
                        "update item set title = '', visibility = 1 where author = \($0) and kind = 'statement'",
                        "delete from meant where statement in (select id from item where author = \($0))",
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
                erase: { [uncount(1, $0), uncount(-1, $0), uncount(0, $0)] + takeBack(from: $0) }),
            PersonalData(
                "participant", ["email"], exported: ["email"],
                export: { "select email from participant where id = \($0) and email is not null" },
                erase: {
                    [
                        "delete from participant_hand where participant = \($0)",
                        "delete from participant where id = \($0)",
                        // Letters to an address go when whoever it belongs to is erased, whatever they answered as.
                        "update participant set email = null where lower(email) = \(PersonalData.address(of: $0))",
                    ]
                }),
            // Words about a question, written by a group; files of an import are there only while it runs.
            .aboutNobody("conversation", ["description", "promise", "readers"]),
            .aboutNobody("entrance", ["label"]),
            .aboutNobody("outcome", ["body"]),
            .aboutNobody("paper_batch", ["hand_in"]),
            PersonalData(
                "story", ["body", "shown_name"], exported: ["title", "story"],
                export: {
                    """
                    select item.title, story.body from story join item on item.id = story.id
                    where item.author = \($0) order by item.created_at
                    """
                },
                erase: {
                    [
                        "update story set body = '', shown_name = '' where id in (select id from item where author = \($0))",
                        "update item set title = '', visibility = 0 where author = \($0) and kind = 'story'",
                    ]
                }),
            .aboutNobody("polis_upload", ["content"]),
        ]
    }

    /// Takes one sort of somebody's answers out of the counts beside the views.
    private static func uncount(_ value: Int, _ participant: Actor.ID) -> SQL {
        let column: SQL = value == 1 ? "agree" : value == -1 ? "disagree" : "pass"
        return """
            update statement set \(column) = \(column) - 1
            where id in (select statement from vote where participant = \(participant) and value = \(value))
            """
    }

    /// Takes somebody out of the count of their conversation, and all their answers with them.
    private static func takeBack(from participant: Actor.ID) -> [SQL] {
        [
            """
            update conversation set taking_part = taking_part - 1
            where id in (select conversation from participant where id = \(participant) and answers > 0)
            """,
            "delete from vote where participant = \(participant)",
        ]
    }
}
