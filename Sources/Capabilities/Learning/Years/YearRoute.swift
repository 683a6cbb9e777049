public import Routing
public import Spine

/// The addresses of what was learnt in a year.
public enum YearRoute: Routable {
    /// Beginning one.
    case new(Slug)
    case page(Slug, Item.ID)
    case change(Slug, Item.ID)
    case publish(Slug, Item.ID)
    /// Back into a draft, or away.
    case takeBack(Slug, Item.ID)

    public static let table = RouteTable<YearRoute>([
        RouteRule("g/*/years/new", { .new($0) }, take: { if case .new(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/years/*", { .page($0, $1) },
            take: { if case .page(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/years/*/change", { .change($0, $1) },
            take: { if case .change(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/years/*/publish", { .publish($0, $1) },
            take: { if case .publish(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/years/*/take-back", { .takeBack($0, $1) },
            take: { if case .takeBack(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [YearRoute] {
        [.new(cell), .page(cell, id), .change(cell, id), .publish(cell, id), .takeBack(cell, id)]
    }

    /// The same as a route of all that was learnt.
    var whole: LearningRoute { .years(self) }
}
