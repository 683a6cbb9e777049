import Database
import Folding
import Pages
import Spine

/// What a cell's home shows of the groups within it, and of who is here.
struct GroupsHere: Sendable {
    let within: [GroupEntry]
    let organisations: [OrganisationName]
    let people: ProtectedCount
    /// The groups, the organisations and the foot as they stand on the page.
    let drawnWithin = DrawnOnce()
    let drawnOrganisations = DrawnOnce()
    let drawnFoot = DrawnOnce()

    /// Asks for all of it in one look: a row for each group, then at least one for who is here, which says how many.
    static func of(_ cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> GroupsHere {
        var within: [GroupEntry] = []
        var organisations: [OrganisationName] = []
        var people = 0
        try tx.forEach(
            """
            select 1, id, slug, title, language, parent, level, question, organisations
            from (\(GroupEntry.query(for: viewer, within: cell))) as within_it
            union all
            select 0, item.id, null, item.title, item.language, null, organisation.sector, null, belonging.people
            from (select count(*) as people from membership where cell = \(cell) and ended_at is null) as belonging
            left join item on item.id in (\(NetworkCapability.onBehalf(in: cell))) and \(visible(to: viewer))
            left join organisation on organisation.id = item.id
            """
        ) { row in
            if try row.next(Int.self) == 1 {
                within.append(try GroupEntry.read(&row))
            } else if let id = try row.next(Item.ID?.self) {
                row.skip()
                let (name, language) = (try row.next(String.self), try row.next(String.self))
                row.skip()
                organisations.append(
                    OrganisationName(id: id, name: name, language: language, sector: try row.next()))
                row.skip()
                people = try row.next()
            } else {
                for _ in 1...6 { row.skip() }
                people = try row.next()
            }
        }
        let keys = organisations.map { Folding.fold($0.name) }
        return GroupsHere(
            within: GroupEntry.nested(within),
            organisations: keys.indices.sorted { keys[$0] < keys[$1] }.map { organisations[$0] },
            people: ProtectedCount(people))
    }
}
