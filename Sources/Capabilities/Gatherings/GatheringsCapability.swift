public import Pages
public import Phrases
public import Spine

/// Coming together: events, who is invited, what they answer, and the calendars that it all stands in.
public struct GatheringsCapability: Capability {
    let wiring: GatheringsWiring
    let kept = KeptOfCells<HomeSection?>()

    /// Gatherings with what they need of the installation and of the other capabilities.
    public init(wiring: GatheringsWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [
            Event.kind: Words.kindEvent, Series.kind: Words.kindSeries, AgendaItem.kind: MeetingWords.kindAgendaItem,
            Undertaking.kind: UndertakingWords.kindUndertaking, DatePoll.kind: DatesWords.kindPoll,
            Room.kind: RoomsWords.kind,
        ]
    }
    public static var papered: Set<Item.Kind> { [Event.kind] }
    public static var words: [any PhraseKey.Type] {
        [
            Words.self, InvitationsWords.self, AnswersWords.self, SeriesWords.self, CalendarsWords.self,
            MeetingWords.self, UndertakingWords.self, MinutesWords.self, DatesWords.self, RoomsWords.self,
            RoomBookingsWords.self, SideBySideWords.self,
        ]
    }
    public static var waits: [Waiting.What: any PhraseKey] {
        [toAnswer: Words.waitAnswer, toSuit: DatesWords.waitDates].merging(meetingWaits) { first, _ in first }
    }
    public static var jobNames: [String: any PhraseKey] {
        [DatesJob.kind.name: Words.jobDates, MinutesJob.kind.name: MinutesWords.jobMinutes]
    }
    public static var exampleRoutes: [GatheringsRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return EventsRoute.examples(cell, id).map { .events($0) }
            + InvitationsRoute.examples(cell, id).map { .invitations($0) }
            + AnswersRoute.examples(cell, id).map { .answers($0) }
            + SeriesRoute.examples(cell, id).map { .series($0) }
            + CalendarsRoute.examples(cell).map { .calendars($0) }
            + MeetingRoute.examples(cell, id).map { .meeting($0) }
            + DatesRoute.examples(cell, id).map { .dates($0) }
            + RoomsRoute.examples(cell, id).map { .rooms($0) }
    }

    public func show(_ route: GatheringsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .events(let route): try show(route, to: reading)
        case .invitations(let route): try show(route, to: reading)
        case .answers(let route): try show(route, to: reading)
        case .series(let route): try show(route, to: reading)
        case .calendars(let route): try show(route, to: reading)
        case .meeting(let route): try show(route, to: reading)
        case .dates(let route): try show(route, to: reading)
        case .rooms(let route): try show(route, to: reading)
        }
    }

    public func take(_ route: GatheringsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .events(let route): try take(route, sending)
        case .invitations(let route): try take(route, sending)
        case .answers(let route): try take(route, sending)
        case .series(let route): try take(route, sending)
        case .calendars(let route): try take(route, sending)
        case .meeting(let route): try take(route, sending)
        case .dates(let route): try take(route, sending)
        case .rooms(let route): try take(route, sending)
        }
    }

    public var place: Place? { .gatherings }
    public func placeRoute(in cell: Slug) -> GatheringsRoute? { .events(.all(cell)) }
    public var jobs: [JobHandler] { [DatesJob.handler(home: wiring.timeZone), MinutesJob.handler] }
}
