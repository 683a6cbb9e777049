public import Routing
public import Spine

/// The addresses of what is on, day by day, and of the calendars that others subscribe to.
public enum CalendarsRoute: Routable {
    /// The network's month.
    case network
    /// A group's month.
    case month(Slug)
    /// What anybody may see of the network, for calendars.
    case networkFeed
    /// What anybody may see of a group.
    case groupFeed(Slug)
    /// How somebody subscribes to all that they may see.
    case mine
    /// All that somebody may see, by a secret address.
    case ownFeed(ReturnLink)

    public static let table = RouteTable<CalendarsRoute>([
        RouteRule("gatherings", .network),
        RouteRule("gatherings/calendar.ics", .networkFeed),
        RouteRule("gatherings/mine", .mine),
        RouteRule(
            "g/*/gatherings/month", { .month($0) }, take: { if case .month(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/calendar.ics", { .groupFeed($0) },
            take: { if case .groupFeed(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "calendar/*", { .ownFeed($0) }, take: { if case .ownFeed(let link) = $0 { link } else { nil } }),
    ])

    static func examples(_ cell: Slug) -> [CalendarsRoute] {
        let link = ReturnLink([UInt8](repeating: 0, count: ReturnLink.byteCount))
        return [.network, .networkFeed, .mine, .month(cell), .groupFeed(cell), .ownFeed(link)]
    }
}
