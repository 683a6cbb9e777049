public import Routing
public import Spine

/// The addresses of rooms and desks, of what is booked in them, and of days side by side.
public enum RoomsRoute: Routable {
    /// All that the network offers.
    case all
    case room(Room.ID)
    /// A day's or a week's list, to print and hang up.
    case day(Room.ID)
    case week(Room.ID)
    case book(Room.ID)
    case booking(Room.ID, Booking.ID)
    /// What is booked as a file for calendars.
    case file(Room.ID, Booking.ID)
    case cancel(Room.ID, Booking.ID)
    /// An organisation offers a room; it changes one, closes it, or opens it again.
    case offer(Item.ID)
    case change(Item.ID, Room.ID)
    case close(Item.ID, Room.ID)
    /// A day on which people work side by side: made, called off, and who says that they will be there.
    case newDay(Slug)
    case callOff(Slug, Event.ID)
    case there(Slug, Event.ID)

    public static let table = RouteTable<RoomsRoute>([
        RouteRule("rooms", .all),
        RouteRule("rooms/*", { .room($0) }, take: { if case .room(let id) = $0 { id } else { nil } }),
        RouteRule("rooms/*/day", { .day($0) }, take: { if case .day(let id) = $0 { id } else { nil } }),
        RouteRule("rooms/*/week", { .week($0) }, take: { if case .week(let id) = $0 { id } else { nil } }),
        RouteRule("rooms/*/book", { .book($0) }, take: { if case .book(let id) = $0 { id } else { nil } }),
        RouteRule(
            "rooms/*/booked/*", { .booking($0, $1) },
            take: { if case .booking(let id, let booking) = $0 { (id, booking) } else { nil } }),
        RouteRule(
            "rooms/*/booked/*/calendar", { .file($0, $1) },
            take: { if case .file(let id, let booking) = $0 { (id, booking) } else { nil } }),
        RouteRule(
            "rooms/*/booked/*/cancel", { .cancel($0, $1) },
            take: { if case .cancel(let id, let booking) = $0 { (id, booking) } else { nil } }),
        RouteRule(
            "organisations/*/rooms/new", { .offer($0) }, take: { if case .offer(let id) = $0 { id } else { nil } }),
        RouteRule(
            "organisations/*/rooms/*/change", { .change($0, $1) },
            take: { if case .change(let organisation, let id) = $0 { (organisation, id) } else { nil } }),
        RouteRule(
            "organisations/*/rooms/*/close", { .close($0, $1) },
            take: { if case .close(let organisation, let id) = $0 { (organisation, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/side-by-side", { .newDay($0) },
            take: { if case .newDay(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/call-off", { .callOff($0, $1) },
            take: { if case .callOff(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/there", { .there($0, $1) },
            take: { if case .there(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [RoomsRoute] {
        let booking = Booking.ID(id.uuid)
        return [
            .all, .room(id), .day(id), .week(id), .book(id), .booking(id, booking), .file(id, booking),
            .cancel(id, booking), .offer(id), .change(id, id), .close(id, id), .newDay(cell), .callOff(cell, id),
            .there(cell, id),
        ]
    }
}
