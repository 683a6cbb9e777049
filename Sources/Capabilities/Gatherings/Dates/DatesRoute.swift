public import Routing
public import Spine

/// The addresses of finding a date.
public enum DatesRoute: Routable {
    case new(Slug)
    /// What suits whom, and which date loses least; a convenor chooses here, and asks more people.
    case poll(Slug, DatePoll.ID)
    case ask(Slug, DatePoll.ID)
    case choose(Slug, DatePoll.ID)
    /// A member answers, and gets a link of their own.
    case member(Slug, DatePoll.ID)
    /// For whoever has the code.
    case code(EntryCode)
    /// What suits whoever holds a link of their own.
    case own(ReturnLink)
    /// Who they are, where nobody knows it.
    case reach(ReturnLink)

    public static let table = RouteTable<DatesRoute>([
        RouteRule("g/*/gatherings/dates", { .new($0) }, take: { if case .new(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/dates/*", { .poll($0, $1) },
            take: { if case .poll(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/dates/*/ask", { .ask($0, $1) },
            take: { if case .ask(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/dates/*/choose", { .choose($0, $1) },
            take: { if case .choose(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/dates/*/answer", { .member($0, $1) },
            take: { if case .member(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule("d/*", { .code($0) }, take: { if case .code(let code) = $0 { code } else { nil } }),
        RouteRule("d/own/*", { .own($0) }, take: { if case .own(let link) = $0 { link } else { nil } }),
        RouteRule("d/own/*/name", { .reach($0) }, take: { if case .reach(let link) = $0 { link } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [DatesRoute] {
        guard let code = EntryCode(typed: "B2C3D4") else { return [] }
        let link = ReturnLink([UInt8](repeating: 0, count: ReturnLink.byteCount))
        return [
            .new(cell), .poll(cell, id), .ask(cell, id), .choose(cell, id), .member(cell, id), .code(code), .own(link),
            .reach(link),
        ]
    }
}
