import Database
public import Spine

/// Something that a meeting is to talk about.
public struct AgendaItem: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("agenda-item")
    static let longestTitle = 200
    /// The most that stands on one agenda.
    static let most = 60

    let id: ID
    let title: String
    let language: String
    /// Who proposed it.
    let author: Actor.ID?
    /// How long it may take; nil where nobody said.
    let minutes: Int?
    let owner: Actor.ID?
    let ownerName: String

    /// What stands on an event's agenda, in its order.
    static func all(of event: Event.ID, tx: ReadTransaction) throws -> [AgendaItem] {
        try tx.all(
            """
            select item.id, item.title, item.language, item.author, agenda_item.minutes, agenda_item.owner,
                coalesce(person.name, '')
            from agenda_item join item on item.id = agenda_item.id
            left join person on person.id = agenda_item.owner and person.erased_at is null
            where agenda_item.event = \(event) and item.state <> 'retired'
            order by agenda_item.place, agenda_item.id limit \(most)
            """
        ) {
            AgendaItem(
                id: try $0.next(), title: try $0.next(), language: try $0.next(), author: try $0.next(),
                minutes: try $0.next(), owner: try $0.next(), ownerName: try $0.next())
        }
    }

    /// When each begins, where all before it say how long they take.
    static func starts(of items: [AgendaItem], from start: Time) -> [Time?] {
        var next: Time? = start
        return items.map { item in
            defer { next = item.minutes.flatMap { minutes in next?.adding(seconds: Int64(minutes) * 60) } }
            return next
        }
    }
}

extension Acting {
    /// Puts something at the end of an event's agenda.
    @discardableResult
    func propose(
        _ title: String, language: String, minutes: Int?, owner: Actor.ID?, for event: Event
    ) throws -> AgendaItem.ID {
        let id = try insert(AgendaItem.kind, title: title, language: language, visibility: .cell, in: event.cell)
        try tx.run(
            """
            insert into agenda_item (id, event, place, minutes, owner)
            select \(id), \(event.id), coalesce(max(place), 0) + 1, \(minutes), \(owner)
            from agenda_item where event = \(event.id)
            """)
        return id
    }
}

/// Somebody who belongs to the group, to choose from.
struct Fellow: Sendable {
    let id: Actor.ID
    let name: String

    static func all(in cell: Cell.ID, tx: ReadTransaction) throws -> [Fellow] {
        try tx.all(
            """
            select person.id, person.name from membership join person on person.id = membership.person
            where membership.cell = \(cell) and membership.ended_at is null and person.erased_at is null
            order by person.name_folded, person.id limit 500
            """
        ) { Fellow(id: try $0.next(), name: try $0.next()) }
    }
}
