import Database
import Folding
import Spine

/// Somebody who may be at a meeting, and whether they are: who is asked to it, who belongs to the group, who was added.
struct Presence: Sendable {
    struct Organisation: Sendable {
        let id: Item.ID
        let name: String
    }

    let actor: Actor.ID
    /// Their row of those who are asked to the event; nil for a member who was not.
    let invited: Invited.ID?
    let name: String
    let shownName: String
    let email: String?
    let language: String?
    let isMember: Bool
    let isHere: Bool
    /// On whose behalf they are there; nil for themselves.
    let organisation: Item.ID?
    let organisationName: String
    /// On whose behalf they belong to the group.
    var organisations: [Organisation]

    /// How they are named at this event: by the name that they chose there, if they did.
    var called: String { shownName.isEmpty ? name : shownName }

    /// As others read it: where lanyards are off, the name alone.
    func shown(at event: Event) -> String {
        event.particulars.lanyardsOff || organisationName.isEmpty ? called : "\(called), \(organisationName)"
    }

    /// Who was there, by name.
    static func there(_ event: Event, tx: ReadTransaction) throws -> [Presence] {
        sorted(try invited(to: event, and: "presence.invited is not null", tx: tx))
    }

    /// Everybody who may be there: those who are asked, and those who belong to the group.
    static func all(at event: Event, tx: ReadTransaction) throws -> [Presence] {
        var found: [Actor.ID: Presence] = [:]
        for one in try invited(to: event, and: "1 = 1", tx: tx) where found[one.actor]?.isHere != true {
            found[one.actor] = one
        }
        let members = try tx.all(
            """
            select person.id, person.name, organisation.id, coalesce(organisation.title, '')
            from membership join person on person.id = membership.person
            left join membership_behalf on membership_behalf.membership = membership.id
            left join item as organisation on organisation.id = membership_behalf.organisation
            where membership.cell = \(event.cell) and membership.ended_at is null and person.erased_at is null
            order by person.id, organisation.title limit 2000
            """
        ) { row in
            (
                id: try row.next(Actor.ID.self), name: try row.next(String.self),
                organisation: try row.next(Item.ID?.self), title: try row.next(String.self)
            )
        }
        for member in members {
            var one =
                found[member.id]
                ?? Presence(
                    actor: member.id, invited: nil, name: member.name, shownName: "", email: nil, language: nil,
                    isMember: true, isHere: false, organisation: nil, organisationName: "", organisations: [])
            if let id = member.organisation { one.organisations.append(Organisation(id: id, name: member.title)) }
            found[member.id] = one
        }
        return sorted(Array(found.values))
    }

    private static func sorted(_ all: [Presence]) -> [Presence] {
        all.map { (Folding.fold($0.called), $0) }
            .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.actor.text < $1.1.actor.text }.map(\.1)
    }

    private static func invited(to event: Event, and condition: SQL, tx: ReadTransaction) throws -> [Presence] {
        try tx.all(
            """
            select invited.actor, invited.id,
                case when invited.name <> '' then invited.name else coalesce(person.name, '') end,
                coalesce(attendance.shown_name, ''), person.email, invited.contact, person.language,
                exists (select 1 from membership where membership.cell = \(event.cell)
                    and membership.person = invited.actor and membership.ended_at is null),
                presence.invited is not null, presence.organisation,
                coalesce((select title from item where item.id = presence.organisation), '')
            from \(Invited.tables)
            left join attendance on attendance.event = \(event.id) and attendance.invited = invited.id
            left join presence on presence.event = \(event.id) and presence.invited = invited.id
            where \(Invited.isTo(event)) and \(condition) order by invited.id limit 2000
            """
        ) { row in
            let (actor, invited) = (try row.next(Actor.ID.self), try row.next(Invited.ID.self))
            let (name, shownName) = (try row.next(String.self), try row.next(String.self))
            let (email, contact) = (try row.next(String?.self), try row.next(String.self))
            return Presence(
                actor: actor, invited: invited, name: name, shownName: shownName,
                email: email ?? (EmailAddress.isPlausible(contact) ? contact : nil), language: try row.next(),
                isMember: try row.next(), isHere: try row.next(), organisation: try row.next(),
                organisationName: try row.next(), organisations: [])
        }
        .filter { !$0.called.isEmpty }
    }
}
