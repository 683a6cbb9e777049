import Database
import Spine

extension Statement {
    /// The numbers of the views of a conversation that are published.
    static func publishedNumbers(of conversation: Conversation.ID, tx: ReadTransaction) throws -> Set<Int> {
        Set(
            try tx.all(
                """
                select number from statement
                where conversation = \(conversation) and moderation = \(Moderation.published)
                """
            ) { try $0.next() })
    }

    /// The published views with these numbers that a viewer may see, by number.
    static func published(
        _ numbers: [Int], of conversation: Conversation.ID, for viewer: Viewer, tx: ReadTransaction
    ) throws -> [Int: Statement] {
        let found = try tx.all(
            """
            select item.id, statement.number, item.title, item.language
            from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and statement.moderation = \(Moderation.published)
                and statement.number in (\(SQL(values: numbers))) and \(visible(to: viewer))
            """
        ) { row in
            (
                id: try row.next(Item.ID.self),
                statement: Statement(number: try row.next(), words: try row.next(), language: try row.next())
            )
        }
        let versions = try Wording.of(found.map(\.id), in: tx)
        return Dictionary(
            uniqueKeysWithValues: found.map { id, statement in
                var statement = statement
                statement.versions = versions[id]?[.title] ?? [:]
                return (statement.number, statement)
            })
    }
}

extension Statement.Moderation: Bindable, ColumnReadable {}
