import Database
import Spine

/// A published view in the words of whoever said it, named as they wished.
struct Quote: Sendable {
    /// How somebody wants to be named beside their words.
    enum Attribution: String, Sendable, CaseIterable {
        case none, resident, name
    }

    let id: Item.ID
    let number: Int
    let words: LocalisedText
    let attribution: Attribution
    /// Empty unless they wanted to be named, and the name was checked.
    let name: String

    /// The published views of a conversation that a viewer may see, by their numbers.
    static func published(
        of conversation: Conversation.ID, for viewer: Viewer, tx: ReadTransaction
    ) throws -> [Quote] {
        try gather("statement.conversation = \(conversation)", for: viewer, in: tx)
    }

    /// Those of these items that are published views which a viewer may see.
    static func published(among items: [Item.ID], for viewer: Viewer, tx: ReadTransaction) throws -> [Quote] {
        items.isEmpty ? [] : try gather("statement.id in (\(SQL(values: items)))", for: viewer, in: tx)
    }

    private static func gather(_ which: SQL, for viewer: Viewer, in tx: ReadTransaction) throws -> [Quote] {
        let rows = try tx.all(
            """
            select item.id, statement.number, item.title, item.language, statement.attribution,
                case when statement.name_check = 'shown' then statement.shown_name else '' end
            from statement join item on item.id = statement.id
            where \(which) and statement.moderation = \(Statement.Moderation.published)
                and item.state <> 'retired' and \(visible(to: viewer))
            order by statement.number
            """
        ) { row in
            (
                id: try row.next(Item.ID.self), number: try row.next(Int.self), words: try row.next(String.self),
                language: try row.next(String.self), attribution: try row.next(Attribution.self),
                name: try row.next(String.self)
            )
        }
        let versions = try Wording.of(rows.map(\.id), in: tx)
        return rows.map { row in
            Quote(
                id: row.id, number: row.number,
                words: LocalisedText(
                    row.words, language: row.language, versions: versions[row.id]?[.title] ?? [:]),
                attribution: row.attribution, name: row.attribution == .name ? row.name : "")
        }
    }
}

extension Quote.Attribution: Bindable, ColumnReadable {}
