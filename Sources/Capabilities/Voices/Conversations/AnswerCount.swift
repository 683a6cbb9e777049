import Database
import Spine

/// The counts of answers that stand beside views, people and the conversation itself, so that no page has to count.
///
/// An answer that comes in moves them by itself; after an import or an erasure they are counted afresh.
enum AnswerCount {
    /// Counts everything of a conversation again.
    /// - Complexity: O(answers of the conversation).
    static func recount(_ conversation: Conversation.ID, in tx: WriteTransaction) throws {
        var views: [Item.ID: (agree: Int, disagree: Int, pass: Int)] = [:]
        try tx.forEach(
            """
            select vote.statement, vote.value, count(*) from participant join vote on vote.participant = participant.id
            where participant.conversation = \(conversation) group by vote.statement, vote.value
            """
        ) { row in
            let view = try row.next(Item.ID.self)
            switch try row.next(Int.self) {
            case 1: views[view, default: (0, 0, 0)].agree = try row.next(Int.self)
            case -1: views[view, default: (0, 0, 0)].disagree = try row.next(Int.self)
            default: views[view, default: (0, 0, 0)].pass = try row.next(Int.self)
            }
        }
        try tx.run("update statement set agree = 0, disagree = 0, pass = 0 where conversation = \(conversation)")
        for (view, count) in views {
            try tx.run(
                """
                update statement set agree = \(count.agree), disagree = \(count.disagree), pass = \(count.pass)
                where id = \(view)
                """)
        }
        try tx.run(
            """
            update participant set answers = (select count(*) from vote where vote.participant = participant.id)
            where conversation = \(conversation)
            """)
        try tx.run(
            """
            update conversation set taking_part =
                (select count(*) from participant where participant.conversation = \(conversation) and answers > 0)
            where id = \(conversation)
            """)
    }
}
