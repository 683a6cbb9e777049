public import Database
public import Pages
public import Phrases
public import Spine

/// What was learnt: notes, agreed with those whom they quote, and what a group thinks now because of them.
public struct LearningCapability: Capability {
    let wiring: LearningWiring
    let kept = KeptOfCells<HomeSection?>()

    /// Learning with what it needs of the installation and of the other capabilities.
    public init(wiring: LearningWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [
            Note.kind: Words.kindNote, Thought.kind: Words.kindThought, Offer.kind: TravellingWords.kindOffer,
            Raised.kind: TravellingWords.kindRaised, Received.kind: TravellingWords.kindReceived,
            Year.kind: YearWords.kindYear,
        ]
    }
    public static var papered: Set<Item.Kind> { [Note.kind] }
    public static var words: [any PhraseKey.Type] {
        [Words.self, QuotingWords.self, TravellingWords.self, YearWords.self, ThemesWords.self]
    }
    public static var waits: [Waiting.What: any PhraseKey] {
        [
            Note.toPublish: Words.waitPublish, Offer.toTakeUp: TravellingWords.waitOffer,
            Raised.toReply: TravellingWords.waitReply, Raised.overdue: TravellingWords.waitOverdue,
        ]
    }
    public static var jobNames: [String: any PhraseKey] {
        [ReplyReminder.kind.name: TravellingWords.jobReminder, ThemesJob.kind.name: ThemesWords.jobThemes]
    }
    public var jobs: [JobHandler] { [ReplyReminder.handler, ThemesJob.handler] }
    public static var exampleRoutes: [LearningRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000"),
            let code = EntryCode(typed: "PR7HK5")
        else { return [] }
        return [
            .network, .all(cell), .newNote(cell), .note(cell, id), .change(cell, id), .publish(cell, id),
            .takeBack(cell, id), .newQuote(cell, id), .quote(cell, id, Quote.ID(id.uuid)), .newThought(cell),
            .thought(cell, id), .again(cell, id), .thinkNoMore(cell, id), .code(code),
            .asked("00000000000000000000000000000000"),
        ] + TravellingRoute.examples(cell, id).map { .travelling($0) }
            + YearRoute.examples(cell, id).map { .years($0) }
            + ThemesRoute.examples(cell, id).map { .themes($0) }
    }

    public func show(_ route: LearningRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .network: try showNetwork(reading)
        case .all(let slug): try showAll(slug, reading)
        case .newNote(let slug): try showNewNote(slug, reading)
        case .note(let slug, let id): try showNote(id, in: slug, reading)
        case .change(let slug, let id): try showChange(id, in: slug, reading)
        case .publish(let slug, let id): try showPublish(id, in: slug, reading)
        case .takeBack(let slug, let id): try showTakeBack(id, in: slug, reading)
        case .newQuote(let slug, let id): try showNewQuote(id, in: slug, reading)
        case .quote(let slug, let id, _): .goOn(to: reading.link(LearningRoute.note(slug, id)))
        case .newThought(let slug): try showNewThought(slug, replacing: nil, reading)
        case .thought(let slug, let id): try showThought(id, in: slug, reading)
        case .again(let slug, let id): try showNewThought(slug, replacing: id, reading)
        case .thinkNoMore(let slug, let id): try showThinkNoMore(id, in: slug, reading)
        case .code(let code): try showCode(code, reading)
        case .asked(let token): try showAsked(token, reading)
        case .travelling(let route): try show(route, to: reading)
        case .years(let route): try show(route, to: reading)
        case .themes(let route): try show(route, to: reading)
        }
    }

    public func take(_ route: LearningRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .newNote(let slug): try takeNewNote(in: slug, sending)
        case .change(let slug, let id): try takeChange(id, in: slug, sending)
        case .publish(let slug, let id): try takePublish(id, in: slug, sending)
        case .takeBack(let slug, let id): try takeBack(id, in: slug, sending)
        case .newQuote(let slug, let id): try takeQuote(in: id, slug, sending)
        case .quote(let slug, let id, let quote): try takeQuoteChange(quote, in: id, slug, sending)
        case .newThought(let slug): try takeThought(in: slug, replacing: nil, sending)
        case .again(let slug, let id): try takeThought(in: slug, replacing: id, sending)
        case .thinkNoMore(let slug, let id): try takeThinkNoMore(id, in: slug, sending)
        case .asked(let token): try takeAnswer(token, sending)
        case .travelling(let route): try take(route, sending)
        case .years(let route): try take(route, sending)
        case .themes(let route): try take(route, sending)
        case .network, .all, .note, .thought, .code: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> LearningRoute? {
        let slug: Slug? = try tx.first(
            "select cell.slug from item join cell on cell.id = item.cell where item.id = \(item)"
        ) { try $0.next() }
        return slug.map { slug in
            switch kind {
            case Thought.kind: .thought(slug, item)
            case Offer.kind: TravellingRoute.offered(slug, item).whole
            case Raised.kind: TravellingRoute.raised(slug, item).whole
            case Year.kind: YearRoute.page(slug, item).whole
            case Received.kind: TravellingRoute.received(slug, item).whole
            default: .note(slug, item)
            }
        }
    }
}
