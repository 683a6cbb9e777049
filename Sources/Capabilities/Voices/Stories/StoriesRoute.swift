public import Routing
public import Spine

/// The addresses of stories.
public enum StoriesRoute: Routable {
    case all(Slug)
    case tell(Slug)
    /// Taking the stories away in a file.
    case save(Slug)
    case story(Slug, Item.ID)
    case withdraw(Slug, Item.ID)
    /// Noting that those who had a story that was withdrawn were asked to delete it.
    case noted(Slug, Item.ID)
    /// Withdrawing a story with the code of a receipt.
    case byCode

    public static let table = RouteTable<StoriesRoute>([
        RouteRule("g/*/stories", { .all($0) }, take: { if case .all(let cell) = $0 { cell } else { nil } }),
        RouteRule("g/*/stories/new", { .tell($0) }, take: { if case .tell(let cell) = $0 { cell } else { nil } }),
        RouteRule("g/*/stories/save", { .save($0) }, take: { if case .save(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/stories/*", { .story($0, $1) },
            take: { if case .story(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/stories/*/withdraw", { .withdraw($0, $1) },
            take: { if case .withdraw(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/stories/*/noted", { .noted($0, $1) },
            take: { if case .noted(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule("stories/withdraw", .byCode),
    ])

    /// One of each.
    static func examples(_ cell: Slug, _ id: Item.ID) -> [StoriesRoute] {
        [
            .all(cell), .tell(cell), .save(cell), .story(cell, id), .withdraw(cell, id), .noted(cell, id), .byCode,
        ]
    }

    /// The same address among all of voices.
    var whole: VoicesRoute { .stories(self) }
}
