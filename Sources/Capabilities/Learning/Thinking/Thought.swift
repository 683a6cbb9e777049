import Database
import Spine

/// What a group thinks now, resting on its notes; its item's title says it. Thinking differently replaces it.
struct Thought: Sendable {
    let id: Item.ID
    let title: String
    let language: String
    let body: String
    let day: Time
    let replacedBy: Item.ID?
    let slug: Slug
    let group: String

    static let kind = Item.Kind("thought")
    /// The longest reason, in characters.
    static let mostBody = 5000
}

extension Thought {
    /// What a cell thinks now, or all cells, the latest first.
    static func current(
        in cell: Cell.ID?, for viewer: Viewer, limit: Int, _ tx: ReadTransaction
    ) throws -> [Thought] {
        let here: SQL = cell.map { "item.cell = \($0)" } ?? "1 = 1"
        return try tx.all(
            """
            \(query) where \(here) and item.kind = \(kind) and item.state = 'live' and thought.replaced_by is null
                and \(visible(to: viewer)) order by thought.day desc, item.id desc limit \(limit)
            """, read)
    }

    /// One of a cell's; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Thought {
        let found = try tx.first(
            """
            \(query) where item.id = \(id) and item.cell = \(cell) and item.state = 'live' and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such thing here.") }
        return found
    }

    /// What it replaced, if anything.
    static func before(_ id: Item.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Thought? {
        try tx.first("\(query) where thought.replaced_by = \(id) and \(visible(to: viewer))", read)
    }

    private static let query: SQL =
        """
        select item.id, item.title, item.language, thought.body, thought.day, thought.replaced_by, circle.slug,
            (select title from item as named where named.id = item.cell)
        from thought join item on item.id = thought.id join cell as circle on circle.id = item.cell
        """

    private static func read(_ row: inout Row) throws -> Thought {
        Thought(
            id: try row.next(), title: try row.next(), language: try row.next(), body: try row.next(),
            day: try row.next(), replacedBy: try row.next(), slug: try row.next(), group: try row.next())
    }
}

extension Acting {
    /// Writes down what a group thinks now, in place of what it thought before.
    func think(
        _ title: String, _ body: String, restingOn notes: [Note.ID], in cell: Cell, replacing old: Item.ID?
    ) throws -> Item.ID {
        let id = try insert(
            Thought.kind, title: title, language: cell.language, visibility: min(.everyone, cell.visibility),
            in: cell.id)
        try tx.run("insert into thought (id, body, day) values (\(id), \(body), \(now.day))")
        for note in notes { try link(id, .informedBy, note) }
        try index(id, language: cell.language, words: title + "\n" + body)
        if let old {
            let replaced = try tx.run(
                "update thought set replaced_by = \(id) where id = \(old) and replaced_by is null")
            guard replaced == 1 else {
                throw SpineError(.changedMeanwhile, "Somebody else wrote what the group thinks now, a moment ago.")
            }
            try link(id, .replaces, old)
        }
        return id
    }

    /// Takes back what a group thinks now, its words with it; what it thought before stands again.
    func thinkNoMore(_ id: Item.ID) throws {
        let changed = try tx.run("update thought set body = '' where id = \(id) and replaced_by is null")
        guard changed == 1 else {
            throw SpineError(.changedMeanwhile, "The group thinks differently now: this is no longer what it thinks.")
        }
        try tx.run("update thought set replaced_by = null where replaced_by = \(id)")
        try tx.run("delete from searchable where item = \(id)")
        try tx.run("update item set title = '' where id = \(id)")
        try scrub()
        try recall(id)
        try setState(.retired, of: id)
    }
}
