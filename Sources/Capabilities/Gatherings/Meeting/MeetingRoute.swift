public import Routing
public import Spine

/// The addresses of a meeting's life: what it is about, who is there, what is noted and undertaken, and its minutes.
public enum MeetingRoute: Routable {
    /// What it is to talk about, with times and owners; anybody who belongs proposes something here.
    case agenda(Slug, Event.ID)
    /// The order, the times and the owners.
    case order(Slug, Event.ID)
    /// Something is taken off the agenda.
    case remove(Slug, Event.ID, AgendaItem.ID)
    /// All that was noted.
    case notes(Slug, Event.ID)
    /// The note about one thing on the agenda, or about the event as a whole, and the actions that came of it.
    case note(Slug, Event.ID, Item.ID)
    /// Who is there.
    case here(Slug, Event.ID)
    /// One press about one person.
    case present(Slug, Event.ID, Actor.ID)
    /// A line each, as it begins and as it ends.
    case round(Slug, Event.ID)
    case unsay(Slug, Event.ID, RoundLine.ID)
    case minutes(Slug, Event.ID)
    /// What a member who was there says of the minutes.
    case answer(Slug, Event.ID)
    /// The same by one's own link, without an account.
    case own(ReturnLink, Event.ID)
    /// What is to be done in a group.
    case actions(Slug)
    /// The same as a table, and the days as a calendar reads them.
    case actionsTable(Slug)
    case actionsDays(Slug)
    case action(Slug, Undertaking.ID)
    /// All the minutes of a series, one after the other.
    case record(Slug, Series.ID)

    public static let table = RouteTable<MeetingRoute>([
        RouteRule(
            "g/*/gatherings/*/agenda", { .agenda($0, $1) },
            take: { if case .agenda(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/agenda/order", { .order($0, $1) },
            take: { if case .order(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/agenda/*/remove", { .remove($0, $1, $2) },
            take: { if case .remove(let cell, let id, let item) = $0 { (cell, id, item) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/notes", { .notes($0, $1) },
            take: { if case .notes(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/notes/*", { .note($0, $1, $2) },
            take: { if case .note(let cell, let id, let subject) = $0 { (cell, id, subject) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/here", { .here($0, $1) },
            take: { if case .here(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/here/*", { .present($0, $1, $2) },
            take: { if case .present(let cell, let id, let who) = $0 { (cell, id, who) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/round", { .round($0, $1) },
            take: { if case .round(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/round/*", { .unsay($0, $1, $2) },
            take: { if case .unsay(let cell, let id, let line) = $0 { (cell, id, line) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/minutes", { .minutes($0, $1) },
            take: { if case .minutes(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/*/minutes/answer", { .answer($0, $1) },
            take: { if case .answer(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "a/*/*/minutes", { .own($0, $1) }, take: { if case .own(let link, let id) = $0 { (link, id) } else { nil } }
        ),
        RouteRule(
            "g/*/gatherings/actions", { .actions($0) }, take: { if case .actions(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/actions.csv", { .actionsTable($0) },
            take: { if case .actionsTable(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/actions.ics", { .actionsDays($0) },
            take: { if case .actionsDays(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/gatherings/actions/*", { .action($0, $1) },
            take: { if case .action(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/gatherings/series/*/record", { .record($0, $1) },
            take: { if case .record(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [MeetingRoute] {
        let link = ReturnLink([UInt8](repeating: 0, count: ReturnLink.byteCount))
        return [
            .agenda(cell, id), .order(cell, id), .remove(cell, id, id), .notes(cell, id), .note(cell, id, id),
            .here(cell, id), .present(cell, id, Actor.ID(id.uuid)), .round(cell, id),
            .unsay(cell, id, RoundLine.ID(id.uuid)), .minutes(cell, id), .answer(cell, id), .own(link, id),
            .actions(cell), .actionsTable(cell), .actionsDays(cell), .action(cell, id), .record(cell, id),
        ]
    }
}
