import Database
import Spine

extension Invited {
    static let columns: SQL = """
        invited.id, invited.event, invited.series, invited.actor, invited.how, invited.invited_at,
        case when invited.name <> '' then invited.name else coalesce(person.name, '') end,
        person.email, invited.contact, person.language
        """

    static let tables: SQL = "invited left join person on person.id = invited.actor and person.erased_at is null"

    static func read(_ row: inout Row) throws -> Invited {
        let (id, event, series) = (try row.next(ID.self), try row.next(Item.ID?.self), try row.next(Item.ID?.self))
        let (actor, how, at) = (try row.next(Actor.ID.self), try row.next(String.self), try row.next(Time.self))
        let (name, email) = (try row.next(String.self), try row.next(String?.self))
        let contact = try row.next(String.self)
        return Invited(
            id: id, event: event, series: series, actor: actor, how: How(rawValue: how) ?? .link, invitedAt: at,
            name: name, email: email ?? (EmailAddress.isPlausible(contact) ? contact : nil), contact: contact,
            language: try row.next())
    }

    /// Whoever holds a link.
    static func find(_ digest: [UInt8], tx: ReadTransaction) throws -> Invited? {
        try tx.first("select \(columns) from \(tables) where invited.link = \(digest)", read)
    }

    /// One of those who are invited to an event, or to its series.
    static func find(_ id: ID, to event: Event, tx: ReadTransaction) throws -> Invited {
        let found = try tx.first(
            "select \(columns) from \(tables) where invited.id = \(id) and \(isTo(event))", read)
        guard let found else { throw SpineError(.notFound, "There is no such person here.") }
        return found
    }

    /// Somebody's own row for an event, if there is one: that of the event before that of its series.
    static func of(_ actor: Actor.ID, to event: Event, tx: ReadTransaction) throws -> Invited? {
        try tx.first(
            """
            select \(columns) from \(tables) where invited.actor = \(actor) and \(isTo(event))
            order by invited.event is null limit 1
            """, read)
    }

    /// Everybody who is asked to an event.
    static func all(to event: Event, tx: ReadTransaction) throws -> [Invited] {
        try tx.all("select \(columns) from \(tables) where \(isTo(event)) order by invited.id limit 2000", read)
    }

    static func isTo(_ event: Event) -> SQL {
        event.series.map { "(invited.event = \(event.id) or invited.series = \($0))" }
            ?? "invited.event = \(event.id)"
    }
}
