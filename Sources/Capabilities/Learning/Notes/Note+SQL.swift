import Database
import Spine

extension Note {
    /// A note of a cell that the viewer may see; throws `notFound` otherwise.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Note {
        let found = try tx.first(
            """
            \(query(for: viewer)) where item.id = \(id) and item.cell = \(cell) and item.state <> 'retired'
                and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such note here.") }
        return found
    }

    /// A note by itself, for somebody whom it quotes.
    static func quoting(_ quote: Quote, _ tx: ReadTransaction) throws -> Note? {
        try tx.first("\(query(for: .visitor)) where item.id = \(quote.note) and item.state <> 'retired'", read)
    }

    /// The published notes of a cell with their words, the oldest first: for an export.
    static func all(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [Note] {
        try tx.all(
            """
            \(query(for: viewer)) where item.cell = \(cell) and item.kind = \(kind) and item.state = 'live'
                and \(visible(to: viewer)) order by note.published_day, item.id limit 10000
            """, read)
    }

    private static func query(for viewer: Viewer) -> SQL {
        """
        select item.id, item.title, item.language, note.points, note.detail, note.code, note.published_day,
            item.visibility, item.revision, item.author, person.name, note.event,
            (select item.title from item where item.id = note.event and \(visible(to: viewer)))
        from note join item on item.id = note.id
        left join person on person.id = item.author and person.erased_at is null
        """
    }

    private static func read(_ row: inout Row) throws -> Note {
        Note(
            id: try row.next(), title: try row.next(), language: try row.next(), points: try row.next(),
            detail: try row.next(), code: try EntryCode.kept(&row), published: try row.next(),
            visibility: try row.next(),
            revision: try row.next(), author: try row.next(), authorName: try row.next(), event: try row.next(),
            eventTitle: try row.next())
    }
}

extension NoteLine {
    /// The published notes of a cell, or of all, the latest first.
    static func published(
        in cell: Cell.ID?, for viewer: Viewer, limit: Int, after offset: Int = 0, _ tx: ReadTransaction
    ) throws -> [NoteLine] {
        let here: SQL = cell.map { "item.cell = \($0)" } ?? "1 = 1"
        return try tx.all(
            """
            \(query) where \(here) and item.kind = \(Note.kind) and item.state = 'live' and \(visible(to: viewer))
            order by note.published_day desc, item.created_at desc, item.title, item.id limit \(limit) offset \(offset)
            """, read)
    }

    /// The drafts of a cell that the viewer may see: their own, and a convenor all.
    static func drafts(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [NoteLine] {
        guard viewer.actor != nil else { return [] }
        return try tx.all(
            """
            \(query) where item.cell = \(cell) and item.kind = \(Note.kind) and item.state = 'preparing'
                and \(visible(to: viewer)) order by item.created_at desc limit 50
            """, read)
    }

    /// The notes that a thought rests on.
    static func under(_ thought: Item.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [NoteLine] {
        try tx.all(
            """
            \(query) join link on link.to_item = item.id and link.relation = \(Relation.informedBy)
                and link.ended_act is null
            where link.from_item = \(thought) and item.state = 'live' and \(visible(to: viewer))
            order by note.published_day desc, item.created_at desc, item.title, item.id limit 50
            """, read)
    }

    private static let query: SQL =
        """
        select item.id, item.title, item.language, note.published_day, circle.slug,
            (select title from item as named where named.id = item.cell)
        from note join item on item.id = note.id join cell as circle on circle.id = item.cell
        """

    private static func read(_ row: inout Row) throws -> NoteLine {
        NoteLine(
            id: try row.next(), title: try row.next(), language: try row.next(), published: try row.next(),
            slug: try row.next(), group: try row.next())
    }
}
