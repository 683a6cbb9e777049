import Database
import Spine

/// A group that somebody belongs to, as a circle to meet somebody in.
struct MyCircle: Sendable {
    let cell: Cell.ID
    let slug: Slug
    let name: String
    let isConvenor: Bool

    static func all(of person: Person.ID, _ tx: ReadTransaction) throws -> [MyCircle] {
        try tx.all(
            """
            select cell.id, cell.slug, item.title, membership.standing = 'convenor'
            from membership join cell on cell.id = membership.cell join item on item.id = cell.id
            where membership.person = \(person) and membership.ended_at is null and item.state <> 'retired'
            order by item.title limit 100
            """
        ) { MyCircle(cell: try $0.next(), slug: try $0.next(), name: try $0.next(), isConvenor: try $0.next()) }
    }
}
