import Database
import Folding
import Spine

/// A cell in a list, with those within it.
struct GroupEntry: Sendable {
    let id: Cell.ID
    let slug: Slug
    let name: String
    let language: String
    let parent: Cell.ID?
    let level: Level?
    let question: String
    let organisations: Int
    var within: [GroupEntry] = []

    /// Asks for the cells that a viewer may see: all, or those directly within one.
    static func query(for viewer: Viewer, within parent: Cell.ID? = nil) -> SQL {
        query(for: viewer, where: parent.map { "cell.parent = \($0)" } ?? "item.kind = \(Cell.kind)")
    }

    /// Asks for the cells that a viewer may see and that people belong to on behalf of an organisation.
    static func query(for viewer: Viewer, onBehalfOf organisation: Item.ID) -> SQL {
        query(
            for: viewer,
            where: """
                item.kind = \(Cell.kind) and exists (select 1 from membership_behalf as behalf
                    join membership as belonging on belonging.id = behalf.membership
                    where belonging.cell = cell.id and belonging.ended_at is null
                        and behalf.organisation = \(organisation))
                """)
    }

    private static func query(for viewer: Viewer, where narrowed: SQL) -> SQL {
        """
        select cell.id, cell.slug, item.title, item.language, cell.parent, cell.level, cell.question,
            (select count(distinct membership_behalf.organisation) from membership_behalf
                join membership on membership.id = membership_behalf.membership
                where membership.cell = cell.id and membership.ended_at is null) as organisations
        from cell join item on item.id = cell.id
        where item.state = 'live' and \(visible(to: viewer)) and \(narrowed)
        order by item.created_at limit 500
        """
    }

    static func read(_ row: inout Row) throws -> GroupEntry {
        GroupEntry(
            id: try row.next(), slug: try row.next(), name: try row.next(), language: try row.next(),
            parent: try row.next(), level: try row.next(), question: try row.next(),
            organisations: try row.next())
    }

    /// The cells within each other, each list by name. One whose parent is not among them stands at the top.
    static func nested(_ flat: [GroupEntry]) -> [GroupEntry] {
        let known = Set(flat.map(\.id))
        let below = Dictionary(grouping: flat) { entry in entry.parent.flatMap { known.contains($0) ? $0 : nil } }
        func under(_ parent: Cell.ID?) -> [GroupEntry] {
            let entries = below[parent] ?? []
            let keys = entries.map { (Folding.fold($0.name), $0.slug.text) }
            return entries.indices.sorted { keys[$0] < keys[$1] }.map { place in
                var entry = entries[place]
                entry.within = under(entry.id)
                return entry
            }
        }
        return under(nil)
    }
}
