import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Rooms and desks: an organisation offers them, and whoever belongs to a group of the network books them.
extension GatheringsCapability {
    static let offerRoom = Action("gatherings.offer-room", by: [.own, .steward])
    static let changeRoom = Action("gatherings.change-room", by: [.own, .steward])
    static let closeRoom = Action("gatherings.close-room", by: [.own, .steward])
    // Who is where and when is nobody's history. Whether somebody belongs to a group, and whose booking it is, is asked
    // inside each of them.
    static let bookRoom = Action("gatherings.book-room", by: [.signedIn], isRecorded: false)
    static let cancelBooking = Action("gatherings.cancel-booking", by: [.signedIn], isRecorded: false)

    static let roomsActions: [Action] =
        [offerRoom, changeRoom, closeRoom, bookRoom, cancelBooking] + sideBySideActions
    static let roomsVerbs: [String: any PhraseKey] = [
        offerRoom.name: RoomsWords.didOffer, changeRoom.name: RoomsWords.didChange,
        closeRoom.name: RoomsWords.didClose,
    ].merging(sideBySideVerbs) { first, _ in first }

    static func deed(at route: RoomsRoute) -> Deed? {
        switch route {
        case .offer(let organisation): Deed(offerRoom, on: .item(organisation))
        case .change(let organisation, _): Deed(changeRoom, on: .item(organisation))
        case .close(let organisation, _): Deed(closeRoom, on: .item(organisation))
        case .book(let id): Deed(bookRoom, on: .item(id))
        case .cancel(let id, _): Deed(cancelBooking, on: .item(id))
        case .newDay(let cell): Deed(makeDay, on: .named(cell))
        case .callOff(_, let id): Deed(callOffDay, on: .item(id))
        case .there(_, let id): Deed(beThere, on: .item(id))
        case .all, .room, .day, .week, .booking, .file: nil
        }
    }

    func show(_ route: RoomsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all: return try showRooms(reading)
        case .room(let id): return try showRoom(id, reading)
        case .day(let id): return try showList(id, days: 1, reading)
        case .week(let id): return try showList(id, days: 7, reading)
        case .book(let id): return try showBook(id, reading)
        case .booking(let id, let booking), .cancel(let id, let booking):
            return .page(try bookingPage(id, booking, FormState(), reading))
        case .file(let id, let booking): return try showBookingFile(id, booking, reading)
        case .offer(let organisation):
            try reading.require(Self.offerRoom, on: .item(organisation))
            return .page(try offerPage(organisation, nil, FormState(["seats": "", "sort": "room"]), reading))
        case .change(let organisation, let id):
            try reading.require(Self.changeRoom, on: .item(organisation))
            let room = try Room.find(id, of: organisation, for: reading.viewer, tx: reading.tx)
            return .page(try offerPage(organisation, room, room.state, reading))
        case .close(let organisation, let id):
            try reading.require(Self.closeRoom, on: .item(organisation))
            return .page(
                CloseRoomPage(room: try Room.find(id, of: organisation, for: reading.viewer, tx: reading.tx)))
        case .newDay(let slug): return try showNewDay(reading.cell(slug), reading)
        case .callOff(let slug, let id): return try showCallOff(id, reading.cell(slug), reading)
        case .there(let slug, let id): return .goOn(to: reading.link(EventsRoute.event(slug, id)))
        }
    }

    func take(_ route: RoomsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .offer(let organisation): try takeOffer(organisation, sending)
        case .change(let organisation, let id): try takeRoomChange(id, organisation, sending)
        case .close(let organisation, let id): try takeClose(id, organisation, sending)
        case .book(let id): try takeBook(id, sending)
        case .cancel(let id, let booking): try takeBookingCancel(booking, id, sending)
        case .newDay(let slug): try takeNewDay(slug, sending)
        case .callOff(let slug, let id): try takeCallOff(id, slug, sending)
        case .there(let slug, let id): try takeThere(id, slug, sending)
        case .all, .room, .day, .week, .booking, .file: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func showRooms(_ reading: Reading) throws -> Answer {
        let me = try reading.person()
        let now = reading.now
        return .page(
            RoomsPage(
                rooms: try Room.all(for: reading.viewer, tx: reading.tx),
                mine: try Booking.all(
                    "room_booking.actor = \(me) and room_booking.ends_at > \(now) and room_booking.cancelled_at is null",
                    for: reading.viewer, isSteward: false, limit: 20, tx: reading.tx),
                stewarded: try stewarded(reading)))
    }

    /// The organisations for which somebody may offer a room.
    private func stewarded(_ reading: Reading) throws -> [(id: Item.ID, name: String, language: String)] {
        let me = reading.viewer.actor
        return try reading.tx.all(
            """
            select item.id, item.title, item.language from item
            where item.id in (
                    select organisation from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    where membership.person = \(me) and membership.ended_at is null
                    union select organisation from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    join membership as mine on mine.cell = membership.cell and mine.person = \(me)
                        and mine.ended_at is null and mine.standing = 'convenor'
                    where membership.ended_at is null
                    union select id from item where author = \(me) and kind = 'organisation')
                and item.state = 'live' and \(visible(to: reading.viewer))
            order by item.title, item.id limit 100
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }

    private func offerPage(
        _ organisation: Item.ID, _ room: Room?, _ state: FormState, isConflict: Bool = false, _ reading: Reading
    ) throws -> OfferRoomPage {
        let name = try reading.tx.first(
            "select item.title from item where item.id = \(organisation) and \(visible(to: reading.viewer))"
        ) { try $0.next(String.self) }
        guard let name else { throw SpineError(.notFound, "There is no such organisation here.") }
        return OfferRoomPage(
            organisation: organisation, organisationName: name, room: room, isConflict: isConflict, state: state)
    }

    // MARK: Taking

    private func takeOffer(_ organisation: Item.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        guard let (name, facts) = Room.read(&reader) else {
            return try sending.reading { .problem(try offerPage(organisation, nil, reader.state, $0)) }
        }
        return try sending.act(Self.offerRoom, on: .item(organisation)) { acting in
            let id = try acting.offer(name, facts, of: organisation, language: sending.say.language.code)
            return sending.link(RoomsRoute.room(id))
        }
    }

    private func takeRoomChange(_ id: Room.ID, _ organisation: Item.ID, _ sending: Sending) throws -> Answer {
        let room = try sending.reading { try Room.find(id, of: organisation, for: $0.viewer, tx: $0.tx) }
        var reader = FormReader(sending.form, sending.say)
        let revision = Int(reader.line("revision")) ?? 0
        guard let (name, facts) = Room.read(&reader) else {
            return try sending.reading { .problem(try offerPage(organisation, room, reader.state, $0)) }
        }
        do {
            return try sending.act(Self.changeRoom, on: .item(organisation)) { acting in
                try acting.record(item: id)
                try acting.change(room, to: name, facts, from: revision)
                return sending.link(RoomsRoute.room(id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return try sending.reading {
                .problem(try offerPage(organisation, room, reader.state, isConflict: true, $0))
            }
        }
    }

    /// Closes a room, or opens it again. What is booked stays; whoever booked is told.
    private func takeClose(_ id: Room.ID, _ organisation: Item.ID, _ sending: Sending) throws -> Answer {
        let room = try sending.reading { try Room.find(id, of: organisation, for: $0.viewer, tx: $0.tx) }
        var reader = FormReader(sending.form, sending.say)
        let word = reader.line("word", most: 500)
        let opens = reader.line("open") == "yes"
        guard reader.isGood else { return .problem(CloseRoomPage(room: room, state: reader.state)) }
        return try sending.act(Self.closeRoom, on: .item(organisation)) { acting in
            try acting.record(item: id)
            let since: Time? = opens ? nil : acting.now
            let before: SQL = opens ? "closed_at is not null" : "closed_at is null"
            let changed = try acting.tx.run("update room set closed_at = \(since) where id = \(id) and \(before)")
            if changed > 0, !opens {
                let booked = try Booking.all(
                    """
                    room_booking.room = \(id) and room_booking.cancelled_at is null
                        and room_booking.ends_at > \(acting.now)
                    """, for: .system, isSteward: true, tx: acting.tx)
                var told: Set<Actor.ID?> = [acting.viewer.actor]
                for one in booked where told.insert(one.actor).inserted {
                    let theirs = booked.filter { $0.actor == one.actor }
                    try tell(one.actor, .closed, theirs, room, word: word, acting, sending.site)
                }
            }
            return sending.link(RoomsRoute.room(id))
        }
    }
}
