import Database
import Spine

extension Pairing {
    /// The pairing of an item, as whoever's it is sees it; throws `notFound` for anybody else.
    static func find(
        _ item: Item.ID, for viewer: Viewer, _ wiring: RelationshipsWiring, _ tx: ReadTransaction
    ) throws -> Pairing {
        guard let found = try find(item, wiring, tx), viewer.kind == .system || found.me == viewer.actor else {
            throw SpineError(.notFound, "There is no such thing here.")
        }
        return found
    }

    /// The pairing of an item, for the letter to whoever's it is.
    static func find(_ item: Item.ID, _ wiring: RelationshipsWiring, _ tx: ReadTransaction) throws -> Pairing? {
        guard var pairing = try tx.first("\(own) where paired.id = \(item)", read) else { return nil }
        pairing.myWish = try Wish.find(pairing.me, tx)
        pairing.partners = try partners(of: pairing, tx).map { partner in
            var partner = partner
            partner.wish = try Wish.find(partner.person, tx)
            partner.organisations = try organisations(of: partner.person, for: pairing.me, tx)
            if partner.wish?.tellsNeeds == true { partner.needs = try wiring.need(partner.person, tx) }
            return partner
        }
        return pairing
    }

    /// Those of a person that are not over, the newest first; with no more of their partners than their names.
    static func open(of person: Person.ID, _ tx: ReadTransaction) throws -> [Pairing] {
        try tx.all(
            """
            \(own) where paired.person = \(person) and paired.declined_day is null and pairing.closed_at is null
                and pairing.is_off = 0
            order by pairing.meet_by desc limit 20
            """, read
        ).map { pairing in
            var pairing = pairing
            pairing.partners = try partners(of: pairing, tx)
            return pairing
        }
    }

    private static let own: SQL = """
        select paired.id, pairing.id, person.id, person.name, person.email, person.language, pairing.reasons,
            pairing.meet_by, pairing.asked_at is not null, pairing.closed_at is not null, pairing.is_off,
            paired.declined_day is not null, paired.answer
        from paired join pairing on pairing.id = paired.pairing join person on person.id = paired.person
        """

    private static func read(_ row: inout Row) throws -> Pairing {
        let (item, id) = (try row.next(Item.ID.self), try row.next(ID.self))
        let (me, name) = (try row.next(Person.ID.self), try row.next(String.self))
        let (email, language) = (try row.next(String?.self), try row.next(String.self))
        let reasons = try row.next(String.self).split(separator: " ").compactMap { Reason(stored: $0) }
        return Pairing(
            item: item, id: id, me: me, myName: name, myEmail: email, myLanguage: language,
            reasons: reasons, meetBy: try row.next(), isAsked: try row.next(),
            isClosed: try row.next(), isOff: try row.next(), hasDeclined: try row.next(), answer: try row.next())
    }

    private static func partners(of pairing: Pairing, _ tx: ReadTransaction) throws -> [Partner] {
        try tx.all(
            """
            select paired.id, person.id, person.name, person.email
            from paired join person on person.id = paired.person
            where paired.pairing = \(pairing.id) and paired.id <> \(pairing.item) and paired.declined_day is null
                and person.erased_at is null
            order by person.name_folded, person.id
            """
        ) { Partner(item: try $0.next(), person: try $0.next(), name: try $0.next(), email: try $0.next()) }
    }

    /// For whom somebody is here, as far as it is in groups that all may see, or in one that the reader belongs to.
    private static func organisations(
        of person: Person.ID, for reader: Person.ID, _ tx: ReadTransaction
    ) throws -> [String] {
        try tx.all(
            """
            select distinct item.title from membership
            join membership_behalf on membership_behalf.membership = membership.id
            join item on item.id = membership_behalf.organisation
            join item as circle on circle.id = membership.cell
            where membership.person = \(person) and membership.ended_at is null and item.visibility >= 4
                and item.state = 'live'
                and (circle.visibility >= 4 or exists (select 1 from membership as mine
                    where mine.cell = circle.id and mine.person = \(reader) and mine.ended_at is null))
            order by item.title limit 10
            """
        ) { try $0.next(String.self) }
    }
}

/// What one of those who are to meet wrote to the others.
struct PairingMessage: Sendable {
    /// Nil where they wrote it who reads it.
    let author: String?
    let words: String
    let at: Time

    static func all(in pairing: Pairing, _ tx: ReadTransaction) throws -> [PairingMessage] {
        try tx.all(
            """
            select person.id, person.name, pairing_message.words, pairing_message.at
            from pairing_message join person on person.id = pairing_message.author
            where pairing_message.pairing = \(pairing.id) order by pairing_message.at, pairing_message.id limit 100
            """
        ) { row in
            let (author, name) = (try row.next(Person.ID.self), try row.next(String.self))
            return PairingMessage(
                author: author == pairing.me ? nil : name, words: try row.next(), at: try row.next())
        }
    }
}

extension Pairing.Answer: Bindable, ColumnReadable {}
