import Database
import Folding
import Spine

/// A group that one can look in.
struct Group: Sendable {
    let id: Item.ID
    let slug: Slug
    let name: String

    /// Those that a viewer may see, by name.
    static func all(for viewer: Viewer, in tx: ReadTransaction) throws -> [Group] {
        let groups = try tx.all(
            """
            select cell.id, cell.slug, item.title from cell join item on item.id = cell.id
            where item.kind = 'cell' and item.state <> 'retired' and \(visible(to: viewer)) limit 500
            """
        ) { Group(id: try $0.next(), slug: try $0.next(), name: try $0.next()) }
        return groups.map { (Folding.fold($0.name), $0) }.sorted { ($0.0, $0.1.id.text) < ($1.0, $1.1.id.text) }
            .map(\.1)
    }
}
