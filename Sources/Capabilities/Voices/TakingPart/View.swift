import Database
import Spine

/// A view that somebody is asked about.
struct View: Sendable {
    let id: Item.ID
    let number: Int
    let words: LocalisedText
    /// What they answered before.
    let answer: Int?

    /// The published view with a number, if it is one that this person may answer: never their own.
    static func find(
        _ number: Int, of conversation: Conversation.ID, for participant: Actor.ID?, in tx: ReadTransaction
    ) throws -> View? {
        let found = try tx.first(
            """
            select item.id, item.title, item.language,
                (select vote.value from vote where vote.participant = \(participant) and vote.statement = statement.id)
            from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and statement.number = \(number)
                and \(isAsked(of: participant))
            """
        ) {
            (
                id: try $0.next(Item.ID.self), words: try $0.next(String.self), language: try $0.next(String.self),
                answer: try $0.next(Int?.self)
            )
        }
        guard let found else { return nil }
        let versions = try Wording.of([found.id], in: tx)[found.id]?[.title] ?? [:]
        return View(
            id: found.id, number: number,
            words: LocalisedText(found.words, language: found.language, versions: versions), answer: found.answer)
    }

    /// How many views there are for this person, answered or not.
    static func count(
        of conversation: Conversation.ID, for participant: Actor.ID?, in tx: ReadTransaction
    ) throws -> Int {
        try tx.first(
            """
            select (select count(*) from statement
                    where statement.conversation = \(conversation) and statement.moderation = 'published')
                - (select count(*) from item join statement on statement.id = item.id
                    where item.author = \(participant) and statement.conversation = \(conversation)
                        and statement.moderation = 'published')
            """
        ) { try $0.next() } ?? 0
    }

    /// Whether there are at least so many views for this person, answered or not.
    static func isCount(
        atLeast least: Int, of conversation: Conversation.ID, for participant: Actor.ID, in tx: ReadTransaction
    ) throws -> Bool {
        try tx.first(
            """
            select 1 from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and \(isAsked(of: participant))
            limit 1 offset \(max(0, least - 1))
            """
        ) { _ in true } ?? false
    }

    /// Whether a view is put to somebody: published, and not their own.
    static func isAsked(of participant: Actor.ID?) -> SQL {
        """
        (statement.moderation = 'published'
            and (item.author is null or item.author <> \(participant ?? nobody)))
        """
    }

    /// An actor that there is not.
    private static let nobody = Actor.ID(text: "00000000-0000-4000-8000-000000000000")
}
