import Database
import Spine

/// A cell that somebody belongs to, as My page lists it.
struct MyGroup: Sendable {
    let cell: Cell.ID
    let name: String
    let language: String
    let standing: Standing
    /// The organisations on whose behalf; none is “as myself”.
    let onBehalfOf: [String]

    /// Those of a person, the longest first.
    static func all(of person: Person.ID, in tx: ReadTransaction) throws -> [MyGroup] {
        let (groups, behalf) = try tx.batch { batch in
            let groups = batch.all(
                """
                select membership.id, item.id, item.title, item.language, membership.standing
                from membership join item on item.id = membership.cell
                where membership.person = \(person) and membership.ended_at is null and item.state <> 'retired'
                order by membership.began_at, membership.id
                """
            ) { row in
                let membership = try row.next(Membership.ID.self)
                let group = MyGroup(
                    cell: try row.next(), name: try row.next(), language: try row.next(), standing: try row.next(),
                    onBehalfOf: [])
                return (membership, group)
            }
            let behalf = batch.all(
                """
                select membership_behalf.membership, item.title
                from membership_behalf join membership on membership.id = membership_behalf.membership
                join item on item.id = membership_behalf.organisation
                where membership.person = \(person) and membership.ended_at is null order by item.title
                """
            ) { row in (try row.next(Membership.ID.self), try row.next(String.self)) }
            return (groups, behalf)
        }
        let names = Dictionary(grouping: try behalf.value(), by: \.0)
        return try groups.value().map { membership, group in
            MyGroup(
                cell: group.cell, name: group.name, language: group.language, standing: group.standing,
                onBehalfOf: names[membership]?.map(\.1) ?? [])
        }
    }
}
