import Database
import Spine

extension CellSafety {
    static func of(_ cell: Cell.ID, in tx: ReadTransaction) throws -> CellSafety {
        try all(of: "\(cell)", in: tx)[cell] ?? CellSafety()
    }

    /// That of each of the cells that a list or a question names.
    static func all(of cells: SQL, in tx: ReadTransaction) throws -> [Cell.ID: CellSafety] {
        let found = try tx.all(
            """
            select cell, responsible, contact, in_danger, complain, reach_lead, lead, deputy, revision
            from cell_safety where cell in (\(cells))
            """
        ) { row in
            (
                try row.next(Cell.ID.self),
                CellSafety(
                    responsible: try row.next(), contact: try row.next(), inDanger: try row.next(),
                    complain: try row.next(), reachLead: try row.next(), lead: try row.next(), deputy: try row.next(),
                    revision: try row.next())
            )
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// The lead and the deputy of a cell who belong to it.
    static func named(in cell: Cell.ID, _ tx: ReadTransaction) throws -> Set<Actor.ID> {
        try allNamed(in: "\(cell)", tx)[cell] ?? []
    }

    /// Those of each of the cells that a list or a question names.
    static func allNamed(in cells: SQL, _ tx: ReadTransaction) throws -> [Cell.ID: Set<Actor.ID>] {
        var named: [Cell.ID: Set<Actor.ID>] = [:]
        try tx.forEach(
            """
            select cell_safety.cell, membership.person
            from cell_safety join membership on membership.cell = cell_safety.cell
            where cell_safety.cell in (\(cells)) and membership.ended_at is null
                and (membership.person = cell_safety.lead or membership.person = cell_safety.deputy)
            """
        ) { row in
            let cell: Cell.ID = try row.next()
            named[cell, default: []].insert(try row.next())
        }
        return named
    }

    /// What they are called: the lead first.
    static func names(of lead: Actor.ID?, _ deputy: Actor.ID?, in tx: ReadTransaction) throws -> [String?] {
        try [lead, deputy].map { person in
            try tx.first("select name from person where id = \(person) and erased_at is null") {
                try $0.next(String.self)
            }
        }
    }

    /// Everybody who belongs to a cell, by name: whom the lead and the deputy are chosen from.
    static func people(of cell: Cell.ID, in tx: ReadTransaction) throws -> [(id: Actor.ID, name: String)] {
        try tx.all(
            """
            select person.id, person.name from membership join person on person.id = membership.person
            where membership.cell = \(cell) and membership.ended_at is null
            order by person.name_folded, person.id limit 500
            """
        ) { (try $0.next(), try $0.next()) }
    }
}

extension Acting {
    /// Writes down what a cell says about safety, if it is still as it was when it was read.
    func write(_ safety: CellSafety, of cell: Cell.ID) throws {
        let written =
            if safety.revision == 0 {
                try tx.run(
                    """
                    insert into cell_safety (cell, responsible, contact, in_danger, complain, reach_lead, lead, deputy)
                    values (\(cell), \(safety.responsible), \(safety.contact), \(safety.inDanger), \(safety.complain),
                        \(safety.reachLead), \(safety.lead), \(safety.deputy)) on conflict (cell) do nothing
                    """)
            } else {
                try tx.run(
                    """
                    update cell_safety set responsible = \(safety.responsible), contact = \(safety.contact),
                        in_danger = \(safety.inDanger), complain = \(safety.complain), reach_lead = \(safety.reachLead),
                        lead = \(safety.lead), deputy = \(safety.deputy), revision = revision + 1
                    where cell = \(cell) and revision = \(safety.revision)
                    """)
            }
        guard written == 1 else {
            throw SpineError(.changedMeanwhile, "Somebody else changed this while you were writing.")
        }
        // There from now on, so that what waits later is nothing new.
        for person in [safety.lead, safety.deputy].compactMap(\.self) { _ = try duty(in: cell, of: person) }
        try refreshDuties(in: cell)
    }
}
