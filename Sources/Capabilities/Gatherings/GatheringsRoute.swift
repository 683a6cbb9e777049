public import Routing

/// The addresses of what people come together for.
public enum GatheringsRoute: Routable {
    case events(EventsRoute)
    case invitations(InvitationsRoute)
    case answers(AnswersRoute)
    case series(SeriesRoute)
    case calendars(CalendarsRoute)
    case meeting(MeetingRoute)
    case dates(DatesRoute)
    case rooms(RoomsRoute)

    public static let table = RouteTable<GatheringsRoute>(parts.flatMap(\.self))

    /// The addresses of each part that has a folder and a route type of its own.
    private static let parts: [[RouteRule<GatheringsRoute>]] = [
        EventsRoute.table.rules(as: { .events($0) }, take: { if case .events(let route) = $0 { route } else { nil } }),
        InvitationsRoute.table.rules(
            as: { .invitations($0) }, take: { if case .invitations(let route) = $0 { route } else { nil } }),
        AnswersRoute.table.rules(
            as: { .answers($0) }, take: { if case .answers(let route) = $0 { route } else { nil } }),
        SeriesRoute.table.rules(as: { .series($0) }, take: { if case .series(let route) = $0 { route } else { nil } }),
        CalendarsRoute.table.rules(
            as: { .calendars($0) }, take: { if case .calendars(let route) = $0 { route } else { nil } }),
        DatesRoute.table.rules(as: { .dates($0) }, take: { if case .dates(let route) = $0 { route } else { nil } }),
        RoomsRoute.table.rules(as: { .rooms($0) }, take: { if case .rooms(let route) = $0 { route } else { nil } }),
        MeetingRoute.table.rules(
            as: { .meeting($0) }, take: { if case .meeting(let route) = $0 { route } else { nil } }),
    ]
}
