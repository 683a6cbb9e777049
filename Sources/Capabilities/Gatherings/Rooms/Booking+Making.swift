import Calendar
import Database
import Spine

/// Who books, for which group, on whose behalf and what for.
struct BookingFor: Sendable {
    let cell: Cell.ID
    var organisation: Item.ID?
    var purpose = ""
    var event: Event.ID?
}

// Booking. Each first takes the room's own row, so that of those who book at the same time one comes after the other: on
// SQLite there is one writer at a time, on PostgreSQL the later one runs again and then sees what the first has booked.
extension Acting {
    /// Takes the room for this transaction, as it stands now.
    private func hold(_ id: Room.ID) throws -> Room {
        try tx.run("update room set turn = turn + 1 where id = \(id)")
        return try Room.find(id, for: .system, tx: tx)
    }

    /// Books a room for each of these times, all of them or none; `skipping` leaves out those that cannot be had.
    ///
    /// Throws `RoomRefusal` where one cannot be had, or where skipping leaves none.
    @discardableResult
    func book(
        _ id: Room.ID, at slots: [Slot], for whom: BookingFor, skipping: Bool = false, zone: Zone
    ) throws -> Booking.ID {
        guard let actor = viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
        let room = try hold(id)
        let refused = try slots.compactMap { slot in
            try refusal(of: slot, in: room, besides: nil, zone: zone).map { (slot: slot, why: $0) }
        }
        let good = slots.filter { slot in !refused.contains { $0.slot == slot } }
        guard refused.isEmpty || skipping && !good.isEmpty else {
            throw try refusal(refused, of: slots.count, in: room, zone: zone)
        }
        let run: Booking.ID? = good.count > 1 ? surroundings.newID() : nil
        var first: Booking.ID?
        for slot in good {
            let booking: Booking.ID = surroundings.newID()
            try tx.run(
                """
                insert into room_booking (id, room, starts_at, ends_at, actor, cell, organisation, purpose, event, run,
                    booked_at)
                values (\(booking), \(id), \(slot.from), \(slot.to), \(actor), \(whom.cell), \(whom.organisation),
                    \(whom.purpose), \(whom.event), \(run), \(now))
                """)
            first = first ?? booking
        }
        guard let first else { throw try refusal(refused, of: slots.count, in: room, zone: zone) }
        return first
    }

    /// Moves what an event has booked; throws `RoomRefusal` where the room is not free then.
    func move(_ booking: Booking.ID, of id: Room.ID, to slot: Slot, zone: Zone) throws {
        let room = try hold(id)
        // What was booked before the room was closed may still move.
        if let why = try refusal(of: slot, in: room, besides: booking, zone: zone), why != .closed {
            throw try refusal([(slot, why)], of: 1, in: room, besides: booking, zone: zone)
        }
        try tx.run(
            """
            update room_booking set starts_at = \(slot.from), ends_at = \(slot.to), sequence = sequence + 1
            where id = \(booking)
            """)
    }

    /// Gives bookings back: those that meet a condition and are not over.
    func free(_ condition: SQL) throws {
        try tx.run(
            """
            update room_booking set cancelled_at = \(now), sequence = sequence + 1
            where cancelled_at is null and ends_at > \(now) and \(condition)
            """)
    }

    private func refusal(of slot: Slot, in room: Room, besides: Booking.ID?, zone: Zone) throws -> RoomRefusal.Why? {
        if try isTaken(slot, room.id, besides) { return .taken }
        guard room.facts.weekly.hold(slot, in: zone) else { return .shut }
        return room.isClosed ? .closed : nil
    }

    private func isTaken(_ slot: Slot, _ room: Room.ID, _ besides: Booking.ID?) throws -> Bool {
        let others: SQL = besides.map { "and id <> \($0)" } ?? ""
        return try tx.first(
            """
            select 1 from room_booking
            where room = \(room) and cancelled_at is null and starts_at < \(slot.to) and ends_at > \(slot.from)
                and starts_at > \(slot.from.adding(days: -2)) \(others) limit 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    /// Puts together what is free near by.
    private func refusal(
        _ refused: [(slot: Slot, why: RoomRefusal.Why)], of asked: Int, in room: Room, besides: Booking.ID? = nil,
        zone: Zone
    ) throws -> RoomRefusal {
        guard asked == 1, let slot = refused.first?.slot else {
            return RoomRefusal(room: room, refused: refused, asked: asked, free: [], next: nil)
        }
        let date = zone.civil(at: slot.from.milliseconds).date
        let start = Slot.moment(date, 0, in: zone)
        let others: SQL = besides.map { "and id <> \($0)" } ?? ""
        let taken = try tx.all(
            """
            select starts_at, ends_at from room_booking
            where room = \(room.id) and cancelled_at is null and starts_at > \(start.adding(days: -2))
                and starts_at < \(start.adding(days: 16)) \(others)
            """
        ) { Slot(from: try $0.next(), to: try $0.next()) }
        let days = (0..<15).map { days in
            FreeTimes.on(
                date.adding(days: days), open: room.facts.weekly, taken: taken, zone: zone, now: now)
        }
        let isLong = { (free: Slot) in free.seconds >= slot.seconds }
        let next = days[0].contains(where: isLong) ? nil : days.dropFirst().joined().first(where: isLong)
        return RoomRefusal(room: room, refused: refused, asked: 1, free: days[0], next: next)
    }
}
