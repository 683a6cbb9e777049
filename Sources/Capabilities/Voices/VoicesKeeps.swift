import Database
public import Pages
import Spine

extension VoicesCapability {
    public static var keeps: [Keeping] {
        [
            // After this nothing leads from an answer to whoever gave it, and nobody can be written to.
            Keeping("voices.ways-back", Words.keptWaysBack, months: [3, 6, 12, 24], usual: 12) { cell, before, acting in
                let closed = closed(in: cell, before: before)
                let hands = try acting.tx.run(
                    """
                    delete from participant_hand
                    where participant in (select id from participant where conversation in (\(closed)))
                    """)
                let ways = try acting.tx.run(
                    """
                    update participant set link = null, words = null, email = null
                    where conversation in (\(closed))
                        and (link is not null or words is not null or email is not null)
                    """)
                return max(hands, ways)
            },
            Keeping("voices.unpublished", Words.keptUnpublished, months: [1, 3, 6, 12], usual: 6) {
                cell, before, acting in
                let views: SQL = """
                    select statement.id from statement
                    where statement.moderation in ('refused', 'hidden')
                        and statement.conversation in (\(closed(in: cell, before: before)))
                    """
                try acting.tx.run("delete from searchable where item in (\(views))")
                try acting.tx.run("delete from wording where item in (\(views))")
                return try acting.tx.run("update item set title = '' where title <> '' and id in (\(views))")
            },
            PaperBatch.keeping,
        ]
    }

    /// The conversations of a cell that had closed by a time.
    static func closed(in cell: Cell.ID, before: Time) -> SQL {
        """
        select conversation.id from conversation join item as own on own.id = conversation.id
        where own.cell = \(cell) and conversation.closes_at < \(before)
        """
    }
}
