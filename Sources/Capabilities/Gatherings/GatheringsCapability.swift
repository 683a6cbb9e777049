public import Pages
public import Phrases
public import Spine

/// Coming together: events, who is invited, what they answer, and the calendars that it all stands in.
public struct GatheringsCapability: Capability {
    let wiring: GatheringsWiring

    /// Gatherings with what they need of the installation and of the other capabilities.
    public init(wiring: GatheringsWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [Event.kind: Words.kindEvent, Series.kind: Words.kindSeries]
    }
    public static var words: [any PhraseKey.Type] { [Words.self] }
    public static var exampleRoutes: [GatheringsRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return EventsRoute.examples(cell, id).map { .events($0) }
            + InvitationsRoute.examples(cell, id).map { .invitations($0) }
            + AnswersRoute.examples(cell, id).map { .answers($0) }
            + SeriesRoute.examples(cell, id).map { .series($0) }
            + CalendarsRoute.examples(cell).map { .calendars($0) }
    }

    public func show(_ route: GatheringsRoute, to reading: Reading) throws -> Answer {
        throw SpineError(.notFound, "There is no such page.")
    }

    public func take(_ route: GatheringsRoute, _ sending: Sending) throws -> Answer {
        throw SpineError(.notFound, "Nothing is sent here.")
    }
}
