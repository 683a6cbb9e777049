public import Routing
public import Spine

/// The addresses of checking views before they are published.
public enum CheckingRoute: Routable {
    /// The view that is next.
    case queue(Slug, Conversation.ID)
    /// Deciding on a name that is to be shown.
    case names(Slug, Conversation.ID)
    /// What was decided, and taking it back.
    case decided(Slug, Conversation.ID)
    /// Bringing back what was held since somebody was worried; for whoever reads the log of the worry.
    case release(Slug, Conversation.ID)
    /// How many views came in and what became of them; for whoever sees the conversation.
    case log(Slug, Conversation.ID)

    public static let table = RouteTable<CheckingRoute>([
        RouteRule(
            "g/*/voices/*/check", { .queue($0, $1) },
            take: { if case .queue(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/names", { .names($0, $1) },
            take: { if case .names(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/decided", { .decided($0, $1) },
            take: { if case .decided(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/release", { .release($0, $1) },
            take: { if case .release(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/log", { .log($0, $1) },
            take: { if case .log(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Conversation.ID) -> [CheckingRoute] {
        [.queue(cell, id), .names(cell, id), .decided(cell, id), .release(cell, id), .log(cell, id)]
    }
}
