public import Routing
public import Spine

/// The addresses of what was heard, what became of it, and what leaves with it.
public enum HeardRoute: Routable {
    /// What we heard.
    case page(Slug, Conversation.ID)
    /// The same as a file for programs.
    case results(Slug, Conversation.ID)
    /// Writing what became of it.
    case newOutcome(Slug, Conversation.ID)
    /// Changing what was written.
    case outcome(Slug, Item.ID)
    /// Taking it back.
    case takeBack(Slug, Item.ID)
    /// Taking the answers away in the form of Polis.
    case polis(Slug, Conversation.ID)
    /// Stopping letters, by the token of one.
    case stopLetters(String)

    public static let table = RouteTable<HeardRoute>([
        RouteRule(
            "g/*/voices/*/heard", { .page($0, $1) },
            take: { if case .page(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/heard/results", { .results($0, $1) },
            take: { if case .results(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/heard/outcome", { .newOutcome($0, $1) },
            take: { if case .newOutcome(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/outcomes/*", { .outcome($0, $1) },
            take: { if case .outcome(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/outcomes/*/take-back", { .takeBack($0, $1) },
            take: { if case .takeBack(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/heard/polis", { .polis($0, $1) },
            take: { if case .polis(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "letters/stop/*", { .stopLetters($0) },
            take: { if case .stopLetters(let token) = $0 { token } else { nil } }),
    ])
}

extension HeardRoute {
    /// One of each.
    static func examples(_ cell: Slug, _ id: Item.ID) -> [HeardRoute] {
        [
            .page(cell, id), .results(cell, id), .newOutcome(cell, id), .outcome(cell, id), .takeBack(cell, id),
            .polis(cell, id), .stopLetters("00000000000000000000000000000000"),
        ]
    }
}
