public import Routing
public import Spine

/// The addresses of checking views before they are published.
public enum CheckingRoute: Routable {
    /// The view that is next.
    case queue(Slug, Conversation.ID)
    /// What was decided, and taking it back.
    case decided(Slug, Conversation.ID)
    /// What is held back since somebody is worried; for the lead and the deputy alone.
    case worries(Slug, Conversation.ID)
    /// How many views came in and what became of them; for whoever sees the conversation.
    case log(Slug, Conversation.ID)

    public static let table = RouteTable<CheckingRoute>([
        RouteRule(
            "g/*/voices/*/check", { .queue($0, $1) },
            take: { if case .queue(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/decided", { .decided($0, $1) },
            take: { if case .decided(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/worries", { .worries($0, $1) },
            take: { if case .worries(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/check/log", { .log($0, $1) },
            take: { if case .log(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Conversation.ID) -> [CheckingRoute] {
        [.queue(cell, id), .decided(cell, id), .worries(cell, id), .log(cell, id)]
    }
}
