import Database
import Spine

extension RoundFacts {
    /// Who is due in a round, and what is known between them; nil where it was held, or nobody is due.
    static func of(_ round: Time, _ wiring: RelationshipsWiring, _ tx: ReadTransaction) throws -> RoundFacts? {
        let wasHeld = try tx.first("select 1 from meeting_round where at >= \(round)") { try $0.next(Int.self) } != nil
        guard !wasHeld else { return nil }
        let due = try candidates(round, tx)
        guard !due.isEmpty else { return nil }
        let apart = try tx.all(
            """
            select meeting_apart.person, meeting_apart.name_folded from meeting_apart
            join meeting_wish on meeting_wish.person = meeting_apart.person
            where meeting_wish.due_from <= \(round)
            """
        ) { (try $0.next(Person.ID.self), try $0.next(String.self)) }
        return RoundFacts(
            round: round, candidates: due, past: try past(tx),
            apart: Dictionary(grouping: apart, by: \.0).mapValues { $0.map(\.1).sorted() },
            small: Set(
                try tx.all(
                    """
                    select cell from membership where ended_at is null group by cell having count(*) <= \(smallGroup)
                    """
                ) { try $0.next(Cell.ID.self) }), sectors: try wiring.sectors(tx))
    }

    /// Those who are due and belong to a group; who waited longest stands first.
    private static func candidates(_ round: Time, _ tx: ReadTransaction) throws -> [Candidate] {
        let found = try tx.all(
            """
            select person.id, person.name_folded, person.email_folded, \(Wish.columns)
            from meeting_wish join person on person.id = meeting_wish.person
            where meeting_wish.due_from <= \(round) and person.erased_at is null
                and (meeting_wish.paused_until is null or meeting_wish.paused_until <= \(round))
            order by meeting_wish.due_from, person.id
            """
        ) { row in
            Candidate(
                person: try row.next(), nameFolded: try row.next(), emailFolded: try row.next(),
                wish: try Wish.read(&row))
        }
        let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.person, $0) })
        var all = found
        try tx.forEach(
            """
            select meeting_circle.person, meeting_circle.cell from meeting_circle
            join meeting_wish on meeting_wish.person = meeting_circle.person
            where meeting_wish.due_from <= \(round)
            """
        ) { row in
            let (person, cell) = (try row.next(Person.ID.self), try row.next(Cell.ID.self))
            if let place = places[person] { all[place].wish.cells.insert(cell) }
        }
        try tx.forEach(
            """
            select membership.person, membership.cell, membership.standing = 'convenor', membership_behalf.organisation
            from meeting_wish join membership on membership.person = meeting_wish.person
            left join membership_behalf on membership_behalf.membership = membership.id
            where meeting_wish.due_from <= \(round) and membership.ended_at is null
            """
        ) { row in
            let (person, cell) = (try row.next(Person.ID.self), try row.next(Cell.ID.self))
            guard let place = places[person] else { return }
            all[place].cells.insert(cell)
            if try row.next(Bool.self) { all[place].convenes.insert(cell) }
            if let organisation = try row.next(Item.ID?.self) { all[place].organisations.insert(organisation) }
        }
        return all.filter { !$0.cells.isEmpty }
    }

    private static func past(_ tx: ReadTransaction) throws -> [Past] {
        try tx.all(
            """
            select one.person, other.person, meeting_round.at, pairing.has_met,
                one.declined_day is not null or other.declined_day is not null or pairing.closed_at is null
            from pairing join meeting_round on meeting_round.id = pairing.round
            join paired as one on one.pairing = pairing.id
            join paired as other on other.pairing = pairing.id and one.person < other.person
            order by meeting_round.at, one.person, other.person
            """
        ) { row in
            Past(
                one: try row.next(), other: try row.next(), round: try row.next(), haveMet: try row.next(),
                areApart: try row.next())
        }
    }
}
