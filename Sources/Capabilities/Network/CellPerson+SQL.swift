import Database
import Spine

extension CellPerson {
    /// Everybody who belongs to a cell, or the one person of it, convenors first and then by name.
    static func all(in cell: Cell.ID, only person: Person.ID? = nil, _ tx: ReadTransaction) throws -> [CellPerson] {
        let one: SQL = person.map { "and membership.person = \($0)" } ?? ""
        let (people, behalf) = try tx.batch { batch in
            let people = batch.all(
                """
                select membership.id, person.id, person.name, person.email, membership.standing, membership.began_at
                from membership join person on person.id = membership.person
                where membership.cell = \(cell) and membership.ended_at is null and person.erased_at is null \(one)
                order by case membership.standing when 'convenor' then 0 when 'member' then 1 else 2 end,
                    person.name_folded, person.id limit 2000
                """
            ) { row in
                CellPerson(
                    membership: try row.next(), person: try row.next(), name: try row.next(),
                    email: try row.next(), standing: try row.next(), since: try row.next())
            }
            let behalf = batch.all(
                """
                select membership.id, item.id, item.title, item.language, organisation.sector
                from membership join membership_behalf on membership_behalf.membership = membership.id
                join item on item.id = membership_behalf.organisation
                join organisation on organisation.id = item.id
                where membership.cell = \(cell) and membership.ended_at is null \(one)
                order by organisation.name_folded
                """
            ) { row in
                (
                    try row.next(Membership.ID.self),
                    OrganisationName(
                        id: try row.next(), name: try row.next(), language: try row.next(), sector: try row.next())
                )
            }
            return (people, behalf)
        }
        var of: [Membership.ID: [OrganisationName]] = [:]
        for (membership, organisation) in try behalf.value() { of[membership, default: []].append(organisation) }
        return try people.value().map { person in
            var person = person
            person.organisations = of[person.membership] ?? []
            return person
        }
    }

    /// One person of a cell. Throws `notFound` where they do not belong to it.
    static func find(_ person: Person.ID, in cell: Cell.ID, _ tx: ReadTransaction) throws -> CellPerson {
        guard let found = try all(in: cell, only: person, tx).first else {
            throw SpineError(.notFound, "There is no such person in this group.")
        }
        return found
    }
}

extension Acting {
    /// Lists somebody in a cell. Whoever belongs already keeps their standing.
    func list(
        _ name: String, email: String?, as standing: Standing, onBehalfOf organisations: [Item.ID],
        in cell: Cell, language: String
    ) throws -> Person.ID {
        let person = try person(named: name, email: email, language: language)
        guard try CellPerson.all(in: cell.id, only: person, tx).isEmpty else { return person }
        try admit(person, to: cell.id, as: standing, onBehalfOf: organisations)
        try settleCoConvenor(of: cell.id)
        return person
    }

    /// Changes what somebody is in a cell. Throws `refused` where that would leave it without a convenor.
    func change(
        _ person: Person.ID, in cell: Cell.ID, to standing: Standing, onBehalfOf organisations: [Item.ID]
    ) throws {
        _ = try CellPerson.find(person, in: cell, tx)
        if standing != .convenor { try keepAConvenor(of: cell, without: person) }
        try admit(person, to: cell, as: standing, onBehalfOf: organisations)
        try settleCoConvenor(of: cell)
    }

    /// The work is shared once two people convene.
    func settleCoConvenor(of cell: Cell.ID) throws {
        if try convenors(of: cell).count > 1 { try settle(Cell.needsCoConvenor, about: cell.item) }
    }
}
