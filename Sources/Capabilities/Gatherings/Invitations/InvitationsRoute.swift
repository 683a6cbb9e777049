public import Routing
public import Spine

/// The addresses of who is invited, and of what they answered.
public enum InvitationsRoute: Routable {
    /// Who was invited and what they answered; more people are invited here.
    case people(Slug, Event.ID)
    /// The same to print, for whoever phones.
    case list(Slug, Event.ID)
    /// The same as a table to save.
    case saved(Slug, Event.ID)
    /// Somebody's invitation on paper.
    case paper(Slug, Event.ID, Invited.ID)
    /// Somebody's answer, typed in for them.
    case answer(Slug, Event.ID, Invited.ID)
    /// Somebody was told what they had to be told.
    case told(Slug, Event.ID, Invited.ID)
    /// An answer that came back from somebody's calendar, pasted.
    case reply(Slug, Event.ID)

    public static let table = RouteTable<InvitationsRoute>([
        RouteRule(
            "g/*/gatherings/*/people", { .people($0, $1) },
            take: { if case .people(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/list", { .list($0, $1) },
            take: { if case .list(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/list/table", { .saved($0, $1) },
            take: { if case .saved(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/reply", { .reply($0, $1) },
            take: { if case .reply(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/people/*", { .answer($0, $1, $2) },
            take: { if case .answer(let cell, let id, let who) = $0 { (cell, id, who) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/people/*/paper", { .paper($0, $1, $2) },
            take: { if case .paper(let cell, let id, let who) = $0 { (cell, id, who) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/people/*/told", { .told($0, $1, $2) },
            take: { if case .told(let cell, let id, let who) = $0 { (cell, id, who) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [InvitationsRoute] {
        let who = Invited.ID(id.uuid)
        return [
            .people(cell, id), .list(cell, id), .saved(cell, id), .reply(cell, id), .answer(cell, id, who),
            .paper(cell, id, who), .told(cell, id, who),
        ]
    }
}
