public import Routing
public import Spine

/// The addresses of a group's events.
public enum EventsRoute: Routable {
    /// What is to come, then what was.
    case all(Slug)
    case new(Slug)
    case event(Slug, Event.ID)
    case change(Slug, Event.ID)
    case cancel(Slug, Event.ID)
    /// It takes place after all.
    case restore(Slug, Event.ID)
    /// One sheet to print and hang up.
    case poster(Slug, Event.ID)
    /// The event as a file for calendars.
    case file(Slug, Event.ID)

    public static let table = RouteTable<EventsRoute>([
        RouteRule("g/*/gatherings", { .all($0) }, take: { if case .all(let cell) = $0 { cell } else { nil } }),
        RouteRule("g/*/gatherings/new", { .new($0) }, take: { if case .new(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/*", { .event($0, $1) },
            take: { if case .event(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/change", { .change($0, $1) },
            take: { if case .change(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/cancel", { .cancel($0, $1) },
            take: { if case .cancel(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/restore", { .restore($0, $1) },
            take: { if case .restore(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/poster", { .poster($0, $1) },
            take: { if case .poster(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/calendar", { .file($0, $1) },
            take: { if case .file(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [EventsRoute] {
        [
            .all(cell), .new(cell), .event(cell, id), .change(cell, id), .cancel(cell, id), .restore(cell, id),
            .poster(cell, id), .file(cell, id),
        ]
    }
}
