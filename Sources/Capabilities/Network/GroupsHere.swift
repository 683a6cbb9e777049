import Database
import Folding
import Pages
import Spine

/// What a cell's home shows of the groups within it, and of who is here.
struct GroupsHere: Sendable {
    /// All of it as it was read.
    struct Rows: Sendable, Equatable {
        var within: [GroupEntry] = []
        var organisations: [OrganisationName] = []
        var people = 0
        var convenors = 0
    }

    private let rows: Rows
    let within: [GroupEntry]
    let organisations: [OrganisationName]
    let people: ProtectedCount
    /// Whether nothing of the list of tasks for a new group is left; false where nobody asked.
    let isSetUp: Bool
    /// The home as it was drawn, which outlasts what was found: most of what is done in a cell changes none of it.
    let drawn: DrawnHome

    /// What a viewer is shown, which is what was found earlier where it still is so.
    ///
    /// - Parameter isDone: whether the tasks of other capabilities are done; asked only while the viewer has any to do.
    static func of(
        _ cell: Cell.ID, for viewer: Viewer, after earlier: GroupsHere?, _ tx: ReadTransaction,
        isDone: (() throws -> Bool)?
    ) throws -> GroupsHere {
        let rows = try rows(of: cell, for: viewer, tx)
        // Once it is set up it stays so: a group is new only once.
        let isSetUp =
            try earlier?.isSetUp == true
            || rows.convenors > 1 && rows.people > rows.convenors && isDone?() ?? false
        if let earlier, earlier.rows == rows, earlier.isSetUp == isSetUp { return earlier }
        let keys = rows.organisations.map { Folding.fold($0.name) }
        return GroupsHere(
            rows: rows, within: GroupEntry.nested(rows.within),
            organisations: keys.indices.sorted { keys[$0] < keys[$1] }.map { rows.organisations[$0] },
            people: ProtectedCount(rows.people), isSetUp: isSetUp, drawn: earlier?.drawn ?? DrawnHome())
    }

    /// Asks for all of it in one look: a row for each group, then at least one for who is here, which says how many.
    private static func rows(of cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Rows {
        var rows = Rows()
        try tx.forEach(
            """
            select 1, id, slug, title, language, parent, level, question, organisations, 0
            from (\(GroupEntry.query(for: viewer, within: cell))) as within_it
            union all
            select 0, item.id, null, item.title, item.language, null, organisation.sector, null, belonging.people,
                belonging.convenors
            from (select count(*) as people,
                    coalesce(sum(case when standing = \(Standing.convenor) then 1 else 0 end), 0) as convenors
                from membership where cell = \(cell) and ended_at is null) as belonging
            left join item on item.id in (\(NetworkCapability.onBehalf(in: cell))) and \(visible(to: viewer))
            left join organisation on organisation.id = item.id
            """
        ) { row in
            if try row.next(Int.self) == 1 {
                rows.within.append(try GroupEntry.read(&row))
            } else if let id = try row.next(Item.ID?.self) {
                row.skip()
                let (name, language) = (try row.next(String.self), try row.next(String.self))
                row.skip()
                rows.organisations.append(
                    OrganisationName(id: id, name: name, language: language, sector: try row.next()))
                row.skip()
                rows.people = try row.next()
                rows.convenors = try row.next()
            } else {
                for _ in 1...6 { row.skip() }
                rows.people = try row.next()
                rows.convenors = try row.next()
            }
        }
        return rows
    }
}
