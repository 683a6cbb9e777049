public import Routing
public import Spine

/// The addresses of those who answer, with an event's code or with the link of their own letter.
public enum AnswersRoute: Routable {
    /// Where a code is typed.
    case door
    /// The event for whoever has its code, and the first question.
    case code(EntryCode)
    /// What an own link is about: an event's first question, or the dates of a series.
    case own(ReturnLink)
    /// One event's first question: coming, or not.
    case event(ReturnLink, Event.ID)
    /// What somebody needs in order to come.
    case needs(ReturnLink, Event.ID)
    /// How to reach them.
    case reach(ReturnLink, Event.ID)
    case receipt(ReturnLink, Event.ID)
    /// The event as a file for calendars.
    case file(ReturnLink, Event.ID)
    /// A member answers, and gets a link of their own.
    case member(Slug, Event.ID)

    public static let table = RouteTable<AnswersRoute>([
        RouteRule("e", .door),
        RouteRule("e/*", { .code($0) }, take: { if case .code(let code) = $0 { code } else { nil } }),
        RouteRule("a/*", { .own($0) }, take: { if case .own(let link) = $0 { link } else { nil } }),
        RouteRule(
            "a/*/*", { .event($0, $1) }, take: { if case .event(let link, let id) = $0 { (link, id) } else { nil } }),
        RouteRule(
            "a/*/*/needs", { .needs($0, $1) },
            take: { if case .needs(let link, let id) = $0 { (link, id) } else { nil } }),
        RouteRule(
            "a/*/*/reach", { .reach($0, $1) },
            take: { if case .reach(let link, let id) = $0 { (link, id) } else { nil } }),
        RouteRule(
            "a/*/*/receipt", { .receipt($0, $1) },
            take: { if case .receipt(let link, let id) = $0 { (link, id) } else { nil } }),
        RouteRule(
            "a/*/*/calendar", { .file($0, $1) },
            take: { if case .file(let link, let id) = $0 { (link, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/answer", { .member($0, $1) },
            take: { if case .member(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [AnswersRoute] {
        guard let code = EntryCode(typed: "B2C3D4") else { return [] }
        let link = ReturnLink([UInt8](repeating: 0, count: ReturnLink.byteCount))
        return [
            .door, .code(code), .own(link), .event(link, id), .needs(link, id), .reach(link, id), .receipt(link, id),
            .file(link, id), .member(cell, id),
        ]
    }
}
