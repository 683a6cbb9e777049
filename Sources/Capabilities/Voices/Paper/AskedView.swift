import Database
import Spine

/// A view that somebody is asked about on paper or by word of mouth.
struct AskedView: Sendable {
    let id: Item.ID
    /// Its number in the conversation.
    let number: Int
    /// Its place on the slip, from 1.
    let place: Int
    let words: LocalisedText

    /// The most views on one slip: with the rest they fill one side of a sheet.
    static let most = 12

    /// The name of its field in a form.
    var field: String { "view-\(number)" }

    /// What a new slip asks: the first views, then others that are published, in the order in which they were said.
    static func current(of conversation: Conversation.ID, in tx: ReadTransaction) throws -> [AskedView] {
        try views(
            """
            select item.id, statement.number, 0, item.title, item.language
            from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and statement.moderation = 'published'
            order by statement.is_seed desc, statement.number limit \(most)
            """, in: tx
        ).enumerated().map { AskedView(id: $1.id, number: $1.number, place: $0 + 1, words: $1.words) }
    }

    /// What the slips of a batch ask, but for views that were taken out since.
    static func printed(on batch: Item.ID, in tx: ReadTransaction) throws -> [AskedView] {
        try views(
            """
            select item.id, statement.number, paper_view.place, item.title, item.language
            from paper_view join statement on statement.id = paper_view.statement join item on item.id = statement.id
            where paper_view.batch = \(batch) and statement.moderation = 'published'
            order by paper_view.place
            """, in: tx)
    }

    private static func views(_ query: SQL, in tx: ReadTransaction) throws -> [AskedView] {
        let found = try tx.all(query) { row in
            (
                id: try row.next(Item.ID.self), number: try row.next(Int.self), place: try row.next(Int.self),
                words: try row.next(String.self), language: try row.next(String.self)
            )
        }
        let wording = try Wording.of(found.map(\.id), in: tx)
        return found.map {
            AskedView(
                id: $0.id, number: $0.number, place: $0.place,
                words: LocalisedText($0.words, language: $0.language, versions: wording[$0.id]?[.title] ?? [:]))
        }
    }
}
