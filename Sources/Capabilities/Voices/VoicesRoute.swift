public import Routing
public import Spine

/// The addresses of conversations and what came of them.
public enum VoicesRoute: Routable {
    case all(Slug)
    /// Bringing in a conversation that was held elsewhere.
    case importing(Slug)
    /// How far that has come.
    case progress(Slug, Conversation.ID)
    /// What people agree on.
    case conversation(Slug, Conversation.ID)
    /// Every view with its figures.
    case views(Slug, Conversation.ID)
    /// The same as a table to save.
    case figures(Slug, Conversation.ID)

    public static let table = RouteTable<VoicesRoute>([
        RouteRule("g/*/voices", { .all($0) }, take: { if case .all(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/voices/import", { .importing($0) },
            take: { if case .importing(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/voices/*", { .conversation($0, $1) },
            take: { if case .conversation(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/progress", { .progress($0, $1) },
            take: { if case .progress(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/views", { .views($0, $1) },
            take: { if case .views(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/figures", { .figures($0, $1) },
            take: { if case .figures(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])
}
