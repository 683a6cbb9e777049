import Database
import Spine

/// What the work on a conversation's figures has to know before it begins: what is published, and what is counted.
struct LandscapeState: Sendable {
    let isImported: Bool
    /// Nil before anything is.
    let published: PublishedLandscape?
    let counted: PublishedLandscape.Counted

    /// Reads it; nil where answers are being brought in, or the conversation is not in use.
    /// - Complexity: O(views); O(people) where some answered on paper.
    static func of(_ conversation: Conversation.ID, at now: Time, in tx: ReadTransaction) throws -> LandscapeState? {
        let found = try tx.first(
            """
            select conversation.source is not null, conversation.taking_part, conversation.closes_at,
                (select figures from landscape where landscape.conversation = conversation.id)
            from conversation join item on item.id = conversation.id
            where item.id = \(conversation) and item.state = 'live' and conversation.is_taking_in = \(false)
            """
        ) {
            (
                isImported: try $0.next(Bool.self), people: try $0.next(Int.self), closes: try $0.next(Time?.self),
                figures: try $0.next(String?.self)
            )
        }
        guard let found else { return nil }
        let views = try tx.all(
            """
            select number, agree, disagree, pass from statement
            where conversation = \(conversation) and number >= 0
                and intake = (select intake from conversation where id = \(conversation))
            order by number
            """
        ) { row in
            (
                number: try row.next(Int.self),
                tally: Tally(agree: try row.next(), disagree: try row.next(), pass: try row.next())
            )
        }
        let onPaper = try tx.first(
            """
            select count(*) from participant
            where conversation = \(conversation) and is_on_paper = \(true) and answers > 0
            """
        ) { try $0.next(Int.self) }
        return LandscapeState(
            isImported: found.isImported, published: try found.figures.map { try PublishedLandscape(text: $0) },
            counted: PublishedLandscape.Counted(
                people: found.people, onPaper: onPaper ?? 0, views: views,
                isClosed: found.closes.map { $0 <= now } ?? false))
    }
}
