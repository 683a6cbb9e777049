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

    /// Asks for the cells that a viewer may see; `within` narrows them to those directly in one.
    static func query(for viewer: Viewer, within parent: Cell.ID? = nil) -> SQL {
        let narrowed: SQL = parent.map { "and cell.parent = \($0)" } ?? ""
        return """
            select cell.id, cell.slug, item.title, item.language, cell.parent, cell.level, cell.question,
                (select count(distinct membership_behalf.organisation) from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    where membership.cell = cell.id and membership.ended_at is null)
            from cell join item on item.id = cell.id
            where item.state = 'live' and \(visible(to: viewer)) \(narrowed)
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
            (below[parent] ?? []).map { entry in
                var entry = entry
                entry.within = under(entry.id)
                return entry
            }.sorted { (Folding.fold($0.name), $0.slug.text) < (Folding.fold($1.name), $1.slug.text) }
        }
        return under(nil)
    }
}
