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
        var found: [Int: Statement] = [:]
        try tx.forEach(
            """
            select item.id, statement.number, item.title, item.language, version.language, version.words
            from statement join item on item.id = statement.id
                left join wording as version on version.item = item.id and version.part = 'title'
            where statement.conversation = \(conversation) and statement.moderation = \(Moderation.published)
                and statement.number in (\(SQL(values: numbers))) and \(visible(to: viewer))
            """
        ) { row in
            let one = Statement(
                id: try row.next(), number: try row.next(), words: try row.next(), language: try row.next())
            // A row for each further version.
            if let language = try row.next(String?.self) {
                found[one.number, default: one].versions[language] = try row.next()
            } else {
                found[one.number] = one
            }
        }
        return found
    }
}

extension Statement.Moderation: Bindable, ColumnReadable {}
