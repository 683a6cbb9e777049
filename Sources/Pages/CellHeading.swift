public import Database
public import Spine

/// What stands over each page of a cell: the cell itself, and where it stands.
public struct CellHeading: Sendable {
    public let cell: Cell
    /// The cell that this one stands within, where the viewer may see it.
    public let parent: Link?
    /// The places in use, home first.
    public let places: [Place]
    /// What the viewer is in it; nil for a passer-by.
    public let standing: Standing?
    /// The sum of the counters that every recorded act in the network, in this cell, above and below it moves on: what is
    /// kept of the cell for somebody holds while it is the same.
    public let revisions: Int

    /// Another cell, by name.
    public struct Link: Sendable {
        public let slug: Slug
        public let name: String
    }

    /// Reads the cell of that address, if there is one that the viewer may see.
    ///
    /// Throws `notFound` otherwise: absent and unseen answer alike.
    public static func of(_ slug: Slug, for viewer: Viewer, in tx: ReadTransaction) throws -> CellHeading {
        let found = try tx.first(
            """
            select item.id, cell.slug, item.title, cell.parent, cell.level, cell.question, item.visibility,
                item.language, item.revision, cell.places,
                (select above.slug from cell as above where above.id = cell.parent),
                (select item.title from item where item.id = cell.parent and \(visible(to: viewer))),
                (select cast(sum(circle.kept_revision) as bigint) from cell_ancestor
                    join cell as circle on circle.id = cell_ancestor.ancestor where cell_ancestor.cell = cell.id)
                    + (select kept_revision from network where id = 1)
            from cell join item on item.id = cell.id
            where cell.slug = \(slug) and item.state <> 'retired' and \(visible(to: viewer))
            """
        ) { row in
            let cell = Cell(
                id: try row.next(), slug: try row.next(), name: try row.next(), parent: try row.next(),
                level: try row.next(), question: try row.next(), visibility: try row.next(),
                language: try row.next(), revision: try row.next())
            let used = try row.next(String.self).utf8.split(separator: UInt8(ascii: " "))
                .compactMap { Place(rawValue: String(Substring($0))) }
            let slug = try row.next(Slug?.self)
            let name = try row.next(String?.self)
            let parent = slug.flatMap { slug in name.map { Link(slug: slug, name: $0) } }
            return CellHeading(
                cell: cell, parent: parent,
                places: Place.allCases.filter(used.contains),
                standing: viewer.standing(in: cell.id), revisions: try row.next(Int?.self) ?? 0)
        }
        guard let found else { throw SpineError(.notFound, "There is no such group here.") }
        return found
    }
}
