import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What is free in a room, who books it, and how a booking is given back.
extension GatheringsCapability {
    /// How far ahead a room is booked, in days.
    static let bookedAhead: Int64 = 550

    private func isSteward(of room: Room, _ reading: Reading) throws -> Bool {
        try reading.may(Self.changeRoom, on: .item(room.organisation))
    }

    /// The days from the one that the address names; from today where it names none.
    private func days(
        _ count: Int, in room: Room, isSteward: Bool, _ reading: Reading
    ) throws -> [RoomDay] {
        let zone = reading.site.timeZone
        let today = zone.civil(at: reading.now.milliseconds).date
        let first = reading.query["day"].flatMap { CivilDate($0) }.flatMap {
            (1971...2400).contains($0.year) ? $0 : nil
        }
        let start = first ?? today
        let whole = Slot(
            from: Slot.moment(start, 0, in: zone), to: Slot.moment(start.adding(days: count), 0, in: zone))
        let all = try Booking.all(in: room.id, whole, for: reading.viewer, isSteward: isSteward, tx: reading.tx)
        return (0..<count).map { number in
            let date = start.adding(days: number)
            let day = Slot(date, 0..<1440, in: zone)
            let here = all.filter { $0.slot.overlaps(day) }
            return RoomDay(
                date: date, isOpen: !room.facts.weekly.on(date).isEmpty,
                free: room.isClosed
                    ? []
                    : FreeTimes.on(
                        date, open: room.facts.weekly, taken: here.map(\.slot), zone: zone, now: reading.now),
                bookings: here)
        }
    }

    func showRoom(_ id: Room.ID, _ reading: Reading) throws -> Answer {
        let room = try Room.find(id, for: reading.viewer, tx: reading.tx)
        let isSteward = try isSteward(of: room, reading)
        let days = try days(7, in: room, isSteward: isSteward, reading)
        let first = days.first?.date ?? CivilDate.first
        let today = reading.site.timeZone.civil(at: reading.now.milliseconds).date
        // The way goes no further than something can be booked, and back as long as a list may be asked for.
        let (before, after) = (first.adding(days: -7), first.adding(days: 7))
        return .page(
            RoomPage(
                room: room, days: days, before: today.days(until: before) < -400 ? nil : before,
                after: today.days(until: after) > Int(Self.bookedAhead) ? nil : after, isSteward: isSteward,
                report: wiring.safeguarding.reporting(id, link: reading.link)))
    }

    func showList(_ id: Room.ID, days: Int, _ reading: Reading) throws -> Answer {
        let room = try Room.find(id, for: reading.viewer, tx: reading.tx)
        let isSteward = try isSteward(of: room, reading)
        return .page(RoomListPage(room: room, days: try self.days(days, in: room, isSteward: isSteward, reading)))
    }

    // MARK: Booking

    func showBook(_ id: Room.ID, _ reading: Reading) throws -> Answer {
        try reading.require(Self.bookRoom, on: .item(id))
        let room = try Room.find(id, for: reading.viewer, tx: reading.tx)
        let day = reading.query["day"].flatMap { CivilDate($0) }?.description ?? ""
        return .page(try bookPage(room, FormState(["day": day, "weeks": "1"]), canSkip: false, reading))
    }

    private func bookPage(_ room: Room, _ state: FormState, canSkip: Bool, _ reading: Reading) throws -> BookRoomPage {
        BookRoomPage(
            room: room, groups: try groups(reading), organisations: try behalves(reading), canSkip: canSkip,
            state: state)
    }

    /// The groups for which somebody may book: those that they belong to and do not merely look on in.
    private func groups(_ reading: Reading) throws -> [(id: Cell.ID, name: String)] {
        try reading.tx.all(
            """
            select item.id, item.title from membership join item on item.id = membership.cell
            where membership.person = \(reading.viewer.actor) and membership.ended_at is null
                and membership.standing <> 'observer' and item.state = 'live'
            order by item.title, item.id
            """
        ) { (try $0.next(), try $0.next()) }
    }

    /// The organisations on whose behalf somebody belongs to a group.
    private func behalves(_ reading: Reading) throws -> [(id: Item.ID, name: String)] {
        try reading.tx.all(
            """
            select distinct item.id, item.title from membership
            join membership_behalf on membership_behalf.membership = membership.id
            join item on item.id = membership_behalf.organisation
            where membership.person = \(reading.viewer.actor) and membership.ended_at is null
            order by item.title, item.id
            """
        ) { (try $0.next(), try $0.next()) }
    }

    func takeBook(_ id: Room.ID, _ sending: Sending) throws -> Answer {
        let (room, groups, organisations) = try sending.reading {
            (try Room.find(id, for: $0.viewer, tx: $0.tx), try self.groups($0), try behalves($0))
        }
        var reader = FormReader(sending.form, sending.say)
        let zone = sending.site.timeZone
        let slots = BookRoomPage.slots(&reader, zone: zone, now: sending.now)
        let typedGroup = reader.line("group")
        let group = groups.count == 1 ? groups.first : groups.first { $0.id.text == typedGroup }
        if groups.isEmpty { reader.note("purpose", RoomBookingsWords.notMember) }
        if !groups.isEmpty, group == nil { reader.note("group", RoomBookingsWords.groupMissing) }
        let behalf = Item.ID(text: reader.line("behalf")).flatMap { id in organisations.first { $0.id == id } }
        let purpose = reader.line("purpose", most: 200, missing: RoomBookingsWords.purposeMissing)
        let skips = reader.isTicked("skip")
        if !reader.isTicked("asked"), room.facts.terms == .askFirst {
            reader.note("asked", RoomBookingsWords.askedMissing)
        }
        let page = { (state: FormState, canSkip: Bool) in
            Answer.problem(
                BookRoomPage(
                    room: room, groups: groups, organisations: organisations, canSkip: canSkip, state: state))
        }
        guard reader.isGood, let group, !slots.isEmpty else { return page(reader.state, skips) }
        do {
            return try sending.act(Self.bookRoom, on: .item(id)) { acting in
                let booking = try acting.book(
                    id, at: slots, for: BookingFor(cell: group.id, organisation: behalf?.id, purpose: purpose),
                    skipping: skips, zone: zone)
                return sending.link(RoomsRoute.booking(id, booking))
            }
        } catch let refusal as RoomRefusal {
            var state = reader.state
            state.note("from", refusal.words(sending.say, sending.site))
            return page(state, refusal.canSkip)
        }
    }

    // MARK: What is booked

    /// A booking that the viewer may know of.
    private func booking(
        _ id: Booking.ID, in room: Room, isSteward: Bool, _ reading: Reading
    ) throws -> Booking {
        let found = try Booking.all(
            "room_booking.id = \(id) and room_booking.room = \(room.id)", for: reading.viewer, isSteward: isSteward,
            limit: 1, tx: reading.tx
        ).first
        guard let found, found.holder != nil else { throw SpineError(.notFound, "There is no such booking here.") }
        return found
    }

    func bookingPage(
        _ id: Room.ID, _ booking: Booking.ID, _ state: FormState, _ reading: Reading
    ) throws -> BookingPage {
        let room = try Room.find(id, for: reading.viewer, tx: reading.tx)
        let isSteward = try isSteward(of: room, reading)
        let found = try self.booking(booking, in: room, isSteward: isSteward, reading)
        let others: [Booking] =
            if let run = found.run {
                try Booking.all(
                    """
                    room_booking.room = \(id) and room_booking.run = \(run) and room_booking.cancelled_at is null
                        and room_booking.ends_at > \(reading.now) and room_booking.id <> \(booking)
                    """, for: reading.viewer, isSteward: isSteward, tx: reading.tx)
            } else { [] }
        return BookingPage(
            room: room, booking: found, others: others, isMine: found.actor == reading.viewer.actor,
            isSteward: isSteward, isOver: found.slot.to <= reading.now, state: state)
    }

    func showBookingFile(_ id: Room.ID, _ booking: Booking.ID, _ reading: Reading) throws -> Answer {
        let room = try Room.find(id, for: reading.viewer, tx: reading.tx)
        let isSteward = try isSteward(of: room, reading)
        let found = try self.booking(booking, in: room, isSteward: isSteward, reading)
        let calendar = EventCalendar(wiring: wiring, say: reading.say, home: reading.site.timeZone, now: reading.now)
        let zone = reading.site.timeZone
        let purpose = found.holder?.purpose ?? ""
        let event = CalendarEvent(
            uid: calendar.uid(Item.ID(booking.uuid)), stamp: reading.now.milliseconds,
            start: .moment(found.slot.from.milliseconds, in: zone), end: .moment(found.slot.to.milliseconds, in: zone),
            summary: purpose.isEmpty ? room.name : "\(purpose) (\(room.name))",
            location: "\(room.name), \(room.facts.address)",
            description: room.facts.directions.isEmpty ? nil : room.facts.directions,
            url: wiring.publicAddress + Linking(prefix: nil)(RoomsRoute.booking(id, booking)).text,
            status: found.cancelledAt == nil ? .confirmed : .cancelled, sequence: found.sequence)
        return .file(
            Answer.File(
                name: "\(Slug(from: room.name, fallback: "room").text).ics",
                type: "text/calendar; charset=utf-8; method=PUBLISH", bytes: try calendar.text([event], .publish)))
    }

    /// Whoever booked gives a booking back; who looks after the room may take it back, with a word to them.
    func takeBookingCancel(_ id: Booking.ID, _ room: Room.ID, _ sending: Sending) throws -> Answer {
        let page = try sending.reading { try bookingPage(room, id, FormState(), $0) }
        var reader = FormReader(sending.form, sending.say)
        let word = reader.line("word", most: 500)
        let wholeRun = reader.isTicked("run")
        guard reader.isGood else {
            return .problem(try sending.reading { try bookingPage(room, id, reader.state, $0) })
        }
        guard page.mayCancel else {
            throw SpineError(
                .notAllowed, "This booking is not yours to cancel.", hindrance: Hindrance(.needsAuthor, on: .item(room))
            )
        }
        return try sending.act(Self.cancelBooking, on: .item(room)) { acting in
            if !page.isMine {
                try Policy.require(
                    Self.changeRoom, of: acting.viewer, on: .item(page.room.organisation), in: acting.tx)
            }
            let gone = [page.booking] + (wholeRun ? page.others.filter { $0.slot.from > page.booking.slot.from } : [])
            let ids = SQL(values: gone.map(\.id))
            let standing = try acting.tx.first(
                "select count(*) from room_booking where id in (\(ids)) and cancelled_at is null",
                { try $0.next(Int.self) })
            try acting.free("id in (\(ids))")
            if page.booking.actor != acting.viewer.actor, standing != 0 {
                try tell(page.booking.actor, .cancelled, gone, page.room, word: word, acting, sending.site)
            }
            return sending.link(RoomsRoute.booking(room, id))
        }
    }
}
