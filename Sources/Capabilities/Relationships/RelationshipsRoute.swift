public import Routing
public import Spine

/// The addresses of meeting someone.
public enum RelationshipsRoute: Routable {
    /// Whether and how somebody wants to meet others, and whom they are to meet.
    case mine
    /// Out again.
    case leave
    /// Whom they are to meet, or met.
    case pairing(Item.ID)
    case decline(Item.ID)
    case answer(Item.ID)
    case write(Item.ID)
    /// Whom a group's convenors phone.
    case phoning(Slug)
    /// That somebody was phoned.
    case told(Slug, Item.ID)

    public static let table = RouteTable<RelationshipsRoute>([
        RouteRule("meet-someone", .mine),
        RouteRule("meet-someone/leave", .leave),
        RouteRule("meet-someone/*", { .pairing($0) }, take: { if case .pairing(let id) = $0 { id } else { nil } }),
        RouteRule(
            "meet-someone/*/decline", { .decline($0) }, take: { if case .decline(let id) = $0 { id } else { nil } }),
        RouteRule(
            "meet-someone/*/answer", { .answer($0) }, take: { if case .answer(let id) = $0 { id } else { nil } }),
        RouteRule("meet-someone/*/write", { .write($0) }, take: { if case .write(let id) = $0 { id } else { nil } }),
        RouteRule(
            "g/*/meet-someone", { .phoning($0) }, take: { if case .phoning(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/meet-someone/*", { .told($0, $1) },
            take: { if case .told(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])
}
