import Database
import Spine

extension Conversation {
    /// The conversations of a cell that a viewer may see, newest first.
    static func all(
        in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction, limit: Int = 50
    ) throws -> [Conversation] {
        let found = try tx.all(
            """
            select \(columns) from \(tables)
            where item.cell = \(cell) and item.kind = \(kind) and item.state <> 'retired' and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit \(limit)
            """, read)
        return try worded(found, in: tx)
    }

    /// The same, each with its question in all its languages.
    private static func worded(_ conversations: [Conversation], in tx: ReadTransaction) throws -> [Conversation] {
        let wording = try Wording.of(conversations.map(\.id), in: tx)
        return conversations.map { conversation in
            var conversation = conversation
            conversation.versions = wording[conversation.id]?[.title] ?? [:]
            return conversation
        }
    }

    /// The newest conversations, in any cell, with something to read for a viewer; each with its cell's address.
    static func published(
        for viewer: Viewer, tx: ReadTransaction, limit: Int
    ) throws -> [(conversation: Conversation, cell: Slug)] {
        let found = try tx.all(
            """
            select \(columns), cell.slug from \(tables) join cell on cell.id = item.cell
            where item.kind = \(kind) and item.state not in ('retired', 'preparing') and landscape.people is not null
                and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit \(limit)
            """
        ) { (conversation: try read(&$0), cell: try $0.next(Slug.self)) }
        return Array(zip(try worded(found.map(\.conversation), in: tx), found.map(\.cell)))
    }

    /// One conversation of a cell; throws `notFound` where there is none for this viewer.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Conversation {
        let found = try tx.first(
            """
            select \(columns) from \(tables)
            where item.id = \(id) and item.cell = \(cell) and item.state <> 'retired' and \(visible(to: viewer))
            """, read)
        guard let found, let worded = try worded([found], in: tx).first else {
            throw SpineError(.notFound, "There is no such conversation here.")
        }
        return worded
    }

    /// The conversation that was imported into a cell with this question.
    static func imported(_ question: String, into cell: Cell.ID, tx: ReadTransaction) throws -> ID? {
        try tx.first(
            """
            select item.id from item join conversation on conversation.id = item.id
            where item.cell = \(cell) and item.kind = \(kind) and item.title = \(question)
                and conversation.source is not null and item.state <> 'retired'
            """
        ) { try $0.next() }
    }

    static let columns: SQL = """
        item.id, item.title, item.language, conversation.description, item.state, conversation.opens_at,
        conversation.closes_at, conversation.source, conversation.is_taking_in, landscape.people, landscape.day
        """
    static let tables: SQL = """
        item join conversation on conversation.id = item.id
        left join landscape on landscape.conversation = item.id
        """

    static func read(_ row: inout Row) throws -> Conversation {
        Conversation(
            id: try row.next(), question: try row.next(), language: try row.next(), description: try row.next(),
            state: try row.next(), opensAt: try row.next(), closesAt: try row.next(), source: try row.next(),
            isTakingIn: try row.next(), people: try row.next(), day: try row.next())
    }
}

extension Conversation.Source: Bindable, ColumnReadable {}
