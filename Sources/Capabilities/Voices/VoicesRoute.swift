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
    case setUp(SetUpRoute)
    case checking(CheckingRoute)

    /// Taking part without an account.
    case takingPart(TakingPartRoute)
    case heard(HeardRoute)
    case stories(StoriesRoute)
    case paper(PaperRoute)

    public static let table = RouteTable<VoicesRoute>(own + parts.flatMap(\.self))

    /// The addresses of each part that has a folder and a route type of its own.
    private static let parts: [[RouteRule<VoicesRoute>]] = [
        SetUpRoute.table.rules(as: { .setUp($0) }, take: { if case .setUp(let route) = $0 { route } else { nil } }),
        CheckingRoute.table.rules(
            as: { .checking($0) }, take: { if case .checking(let route) = $0 { route } else { nil } }),
        TakingPartRoute.table.rules(
            as: { .takingPart($0) }, take: { if case .takingPart(let part) = $0 { part } else { nil } }),
        HeardRoute.table.rules(as: { .heard($0) }, take: { if case .heard(let route) = $0 { route } else { nil } }),
        StoriesRoute.table.rules(
            as: { .stories($0) }, take: { if case .stories(let route) = $0 { route } else { nil } }),
        PaperRoute.table.rules(as: { .paper($0) }, take: { if case .paper(let route) = $0 { route } else { nil } }),
    ]

    private static let own: [RouteRule<VoicesRoute>] = [
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
    ]
}
