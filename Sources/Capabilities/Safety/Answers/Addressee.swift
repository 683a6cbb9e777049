import Database
import Pages
import Spine

/// Whom a complaint can go to: a group that whoever writes may see, or the site keepers.
struct Addressee: Sendable {
    let id: Cell.ID
    let slug: String
    let name: String

    static func all(for viewer: Viewer, _ tx: ReadTransaction) throws -> [Addressee] {
        try tx.all(
            """
            select cell.id, cell.slug, item.title from cell join item on item.id = cell.id
            where item.kind = 'cell' and item.state = 'live' and \(visible(to: viewer))
            order by item.title, item.id limit 500
            """
        ) { Addressee(id: try $0.next(), slug: try $0.next(), name: try $0.next()) }
    }
}
