import Calendar
import Database
import Markup
import Pages
import Phrases
import Spine

/// The room of the network that an event takes place in, as its form asks for it.
struct EventRoom: Sendable {
    /// Those that can be chosen.
    let offered: [Room]
    /// What the event has already.
    let booked: (id: Booking.ID, room: Room.ID)?

    /// What can be chosen; nothing is offered where the network has no room.
    static func of(_ event: Event.ID?, _ reading: Reading) throws -> EventRoom {
        let booked = try event.flatMap { try Booking.room(of: $0, tx: reading.tx) }
        return EventRoom(
            offered: try Room.offered(for: reading.viewer, besides: booked?.room, tx: reading.tx),
            booked: booked.map { ($0.id, $0.room) })
    }

    /// What was chosen: the room that it has, where the form did not ask.
    func read(_ reader: inout FormReader, isAsked: Bool) -> Room? {
        guard isAsked else { return offered.first { $0.id == booked?.room } }
        let typed = reader.line("room")
        guard !typed.isEmpty else { return nil }
        let room = offered.first { $0.id.text == typed }
        if room == nil { reader.note("room", RoomBookingsWords.roomGone) }
        return room
    }
}

extension HTML {
    /// Which room of the network; nothing where there is none.
    mutating func roomField(_ room: EventRoom, _ state: FormState, in shown: Rendering) {
        guard !room.offered.isEmpty else { return }
        select(
            "room", label: shown.say(RoomBookingsWords.roomField), hint: shown.say(RoomBookingsWords.roomHint),
            none: shown.say(RoomBookingsWords.roomNone),
            room.offered.map { one in
                let asks = one.facts.terms == .askFirst ? " · " + shown.say(one.facts.terms.words) : ""
                return Choice(one.id.text, one.line(shown.say) + asks)
            }, state)
    }
}

extension Particulars {
    /// The address, the way and the access notes of a room become the event's: they then stand wherever the event does.
    mutating func take(place room: Room, _ say: Phrases) {
        address = "\(room.name), \(room.facts.address)"
        let access = room.facts.accessWords(say)
        let parts = [
            room.facts.directions, access.isEmpty ? "" : "\(say(RoomsWords.factAccess)): \(say.list(access))",
            room.facts.accessMore,
        ]
        directions = parts.filter { !$0.isEmpty }
            .map { $0.last.map { ".!?؟".contains($0) } == true ? $0 : $0 + "." }.joined(separator: "\n")
        if room.facts.access.contains(.steps) { offers.insert(.steps) }
    }
}

extension Acting {
    /// Gives an event the room that was chosen for it: books it, moves what is booked with the event, or gives it back.
    ///
    /// Throws `RoomRefusal` where it is not free then.
    func settle(_ room: Room?, of event: Event, site: SiteFacts) throws {
        let slot = Slot(from: event.startsAt, to: event.endsAt)
        let zone = site.timeZone
        let before = try Booking.room(of: event.id, tx: tx)
        if let before, before.room == room?.id {
            if before.slot != slot { try move(before.id, of: before.room, to: slot, zone: zone) }
            return
        }
        if let before { try free("id = \(before.id)") }
        guard let room else { return }
        try book(room.id, at: [slot], for: BookingFor(cell: event.cell, event: event.id), zone: zone)
    }

    /// Moves the rooms of those of some events that have one, to where the events stand now.
    func moveRooms(of events: SQL, site: SiteFacts) throws {
        let held = try tx.all(
            """
            select room_booking.id, room_booking.room, event.starts_at, event.ends_at
            from room_booking join event on event.id = room_booking.event
            where room_booking.cancelled_at is null and room_booking.event in (\(events))
                and (event.starts_at <> room_booking.starts_at or event.ends_at <> room_booking.ends_at)
            """
        ) {
            (try $0.next(Booking.ID.self), try $0.next(Room.ID.self), Slot(from: try $0.next(), to: try $0.next()))
        }
        for (booking, room, slot) in held { try move(booking, of: room, to: slot, zone: site.timeZone) }
    }
}
