public import Routing
public import Spine

/// The addresses of events that come again.
public enum SeriesRoute: Routable {
    /// An event becomes the first of a series.
    case start(Slug, Event.ID)
    /// The series and its dates.
    case series(Slug, Series.ID)
    /// Changed from a date on.
    case change(Slug, Series.ID)
    /// No more dates after one.
    case end(Slug, Series.ID)

    public static let table = RouteTable<SeriesRoute>([
        RouteRule(
            "g/*/gatherings/*/repeat", { .start($0, $1) },
            take: { if case .start(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/series/*", { .series($0, $1) },
            take: { if case .series(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/series/*/change", { .change($0, $1) },
            take: { if case .change(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/series/*/end", { .end($0, $1) },
            take: { if case .end(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [SeriesRoute] {
        [.start(cell, id), .series(cell, id), .change(cell, id), .end(cell, id)]
    }
}
