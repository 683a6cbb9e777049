import Database
public import Spine

/// A time for which somebody has a room, as one viewer sees it.
public struct Booking: Sendable {
    public typealias ID = Spine.ID<Booking>

    let id: ID
    let room: Room.ID
    let roomName: String
    let slot: Slot
    let actor: Actor.ID
    /// The event that has the room.
    let event: Event.ID?
    /// What was booked in one go, week by week.
    let run: ID?
    let cancelledAt: Time?
    let sequence: Int
    /// Who has it and what for; nil where the viewer may know no more than that it is taken.
    let holder: Holder?

    struct Holder: Sendable {
        let name: String
        let organisation: String
        /// The group that it is for; empty where the viewer does not know of it.
        let group: String
        let slug: Slug?
        /// What for: as it was typed, or the event's name where the viewer may see that.
        let purpose: String
    }

    /// Bookings under a condition, by their start. Who has one is shown to whoever booked it, to those who belong to the
    /// group that it is for, and to those who look after the room.
    static func all(
        _ condition: SQL, for viewer: Viewer, isSteward: Bool, limit: Int = 500, tx: ReadTransaction
    ) throws -> [Booking] {
        let me = viewer.actor
        let knows: SQL =
            isSteward
            ? "1 = 1"
            : """
            (room_booking.actor = \(me) or exists (select 1 from membership where membership.cell = room_booking.cell
                and membership.person = \(me) and membership.ended_at is null))
            """
        return try tx.all(
            """
            select room_booking.id, room_booking.room,
                coalesce((select item.title from item where item.id = room_booking.room), ''), room_booking.starts_at,
                room_booking.ends_at, room_booking.actor, room_booking.event, room_booking.run,
                room_booking.cancelled_at, room_booking.sequence, case when \(knows) then 1 else 0 end,
                coalesce(person.name, ''),
                coalesce((select item.title from item where item.id = room_booking.organisation), ''),
                coalesce((select item.title from item where item.id = room_booking.cell and \(visible(to: viewer))), ''),
                (select cell.slug from cell join item on item.id = cell.id
                    where cell.id = room_booking.cell and \(visible(to: viewer))),
                coalesce((select item.title from item where item.id = room_booking.event and \(visible(to: viewer))),
                    room_booking.purpose)
            from room_booking left join person on person.id = room_booking.actor and person.erased_at is null
            where \(condition)
            order by room_booking.starts_at, room_booking.id limit \(limit)
            """, read)
    }

    private static func read(_ row: inout Row) throws -> Booking {
        let (id, room, roomName) = (try row.next(ID.self), try row.next(Room.ID.self), try row.next(String.self))
        let slot = Slot(from: try row.next(), to: try row.next())
        let (actor, event) = (try row.next(Actor.ID.self), try row.next(Event.ID?.self))
        let (run, cancelledAt) = (try row.next(ID?.self), try row.next(Time?.self))
        let (sequence, isKnown) = (try row.next(Int.self), try row.next(Int.self) == 1)
        let (name, organisation) = (try row.next(String.self), try row.next(String.self))
        let (group, slug, purpose) = (try row.next(String.self), try row.next(Slug?.self), try row.next(String.self))
        return Booking(
            id: id, room: room, roomName: roomName, slot: slot, actor: actor, event: event, run: run,
            cancelledAt: cancelledAt, sequence: sequence,
            holder: isKnown
                ? Holder(name: name, organisation: organisation, group: group, slug: slug, purpose: purpose) : nil)
    }

    /// What stands in a room from one moment to another.
    static func all(
        in room: Room.ID, _ slot: Slot, for viewer: Viewer, isSteward: Bool, tx: ReadTransaction
    ) throws -> [Booking] {
        try all(
            """
            room_booking.room = \(room) and room_booking.cancelled_at is null
                and room_booking.starts_at < \(slot.to) and room_booking.ends_at > \(slot.from)
                and room_booking.starts_at > \(slot.from.adding(days: -2))
            """, for: viewer, isSteward: isSteward, tx: tx)
    }

    /// The room that an event has.
    static func room(of event: Event.ID, tx: ReadTransaction) throws -> (id: ID, room: Room.ID, slot: Slot)? {
        try tx.first(
            "select id, room, starts_at, ends_at from room_booking where event = \(event) and cancelled_at is null"
        ) { (try $0.next(), try $0.next(), Slot(from: try $0.next(), to: try $0.next())) }
    }
}
