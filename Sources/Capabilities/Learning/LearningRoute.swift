public import Routing
public import Spine

/// The addresses of what was learnt.
public enum LearningRoute: Routable {
    /// What has been learnt anywhere that the viewer may see.
    case network
    case all(Slug)
    case newNote(Slug)
    case note(Slug, Item.ID)
    case change(Slug, Item.ID)
    case publish(Slug, Item.ID)
    /// Back into a draft, or away.
    case takeBack(Slug, Item.ID)
    case newQuote(Slug, Item.ID)
    case quote(Slug, Item.ID, Quote.ID)
    case newThought(Slug)
    case thought(Slug, Item.ID)
    /// Thinking differently now.
    case again(Slug, Item.ID)
    /// What is thought now goes, and what was thought before stands again.
    case thinkNoMore(Slug, Item.ID)
    /// A note's lasting address.
    case code(EntryCode)
    /// Where somebody who is quoted says whether they may be.
    case asked(String)
    /// What travels from group to group.
    case travelling(TravellingRoute)
    /// What was learnt in a year.
    case years(YearRoute)
    /// What notes are about.
    case themes(ThemesRoute)

    public static let table = RouteTable<LearningRoute>(own + parts.flatMap(\.self))

    /// The addresses of each part that has a folder and a route type of its own.
    private static let parts: [[RouteRule<LearningRoute>]] = [
        TravellingRoute.table.rules(
            as: { .travelling($0) }, take: { if case .travelling(let route) = $0 { route } else { nil } }),
        YearRoute.table.rules(as: { .years($0) }, take: { if case .years(let route) = $0 { route } else { nil } }),
        ThemesRoute.table.rules(as: { .themes($0) }, take: { if case .themes(let route) = $0 { route } else { nil } }),
    ]

    private static let own: [RouteRule<LearningRoute>] = [
        RouteRule("learning", .network),
        RouteRule("g/*/learning", { .all($0) }, take: { if case .all(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/learning/new", { .newNote($0) }, take: { if case .newNote(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/learning/*", { .note($0, $1) },
            take: { if case .note(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/*/change", { .change($0, $1) },
            take: { if case .change(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/*/publish", { .publish($0, $1) },
            take: { if case .publish(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/*/take-back", { .takeBack($0, $1) },
            take: { if case .takeBack(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/*/quotes", { .newQuote($0, $1) },
            take: { if case .newQuote(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/*/quotes/*", { .quote($0, $1, $2) },
            take: { if case .quote(let cell, let id, let quote) = $0 { (cell, id, quote) } else { nil } }),
        RouteRule(
            "g/*/thinking/new", { .newThought($0) },
            take: { if case .newThought(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/thinking/*", { .thought($0, $1) },
            take: { if case .thought(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/thinking/*/again", { .again($0, $1) },
            take: { if case .again(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/thinking/*/take-back", { .thinkNoMore($0, $1) },
            take: { if case .thinkNoMore(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule("n/*", { .code($0) }, take: { if case .code(let code) = $0 { code } else { nil } }),
        RouteRule("asked/*", { .asked($0) }, take: { if case .asked(let token) = $0 { token } else { nil } }),
    ]
}
