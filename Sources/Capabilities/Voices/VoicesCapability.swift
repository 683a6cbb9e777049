public import Pages
public import Phrases
public import Spine

/// What people say: conversations, the views in them, and what they agree on.
public struct VoicesCapability: Capability {
    let wiring: VoicesWiring
    let secrets: TakingPartSecrets
    let nextView = NextView()
    let kept = KeptOfCells<CellNews>()

    /// Voices with what they need of the installation and of the other capabilities.
    public init(wiring: VoicesWiring) {
        self.wiring = wiring
        secrets = TakingPartSecrets(key: wiring.key)
    }

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [
            Conversation.kind: Words.conversation, Statement.kind: Words.view, Outcome.kind: HeardWords.outcome,
            Story.kind: StoriesWords.story,
            PaperBatch.kind: PaperWords.batchKind,
        ]
    }
    public static var papered: Set<Item.Kind> { [Conversation.kind] }
    public static var words: [any PhraseKey.Type] {
        [
            Words.self,
            SetUpWords.self,
            CheckingWords.self,
            TakingPartWords.self,
            HeardWords.self,
            StoriesWords.self,
            PaperWords.self,
        ]
    }
    public static var jobNames: [String: any PhraseKey] {
        [
            ImportJob.kind.name: Words.jobImport, LandscapeJob.kind.name: Words.jobLandscape,
            CheckingJob.kind.name: Words.jobTendQueue, OutcomeNews.kind.name: Words.jobChangeLetters,
            StoryEnd.kind.name: Words.jobStoryEnd,
            PaperDay.kind.name: PaperWords.jobPaperDay, AnswerDay.kind.name: HeardWords.jobAnswerDay,
        ]
    }
    public static var waits: [Waiting.What: any PhraseKey] {
        checkingWaits
            .merging([Story.withdrawn: StoriesWords.waitWithdrawn, AnswerDay.owed: HeardWords.waitAnswer]) { first, _ in
                first
            }
            .merging(paperWaits) { first, _ in first }
    }
    public static var exampleRoutes: [VoicesRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return [
            .all(cell), .importing(cell), .progress(cell, id), .conversation(cell, id), .views(cell, id),
            .figures(cell, id),
        ]
            + SetUpRoute.examples(cell, id).map { .setUp($0) }
            + CheckingRoute.examples(cell, id).map { .checking($0) }
            + TakingPartRoute.examples.map { .takingPart($0) }
            + HeardRoute.examples(cell, id).map(VoicesRoute.heard)
            + StoriesRoute.examples(cell, id).map(VoicesRoute.stories)
            + PaperRoute.examples(cell, id).map(VoicesRoute.paper)
    }

    public func show(_ route: VoicesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all(let cell): try showAll(reading.cell(cell), reading)
        case .importing(let cell): try showImport(reading.cell(cell), reading)
        case .progress(let cell, let id): try showProgress(of: id, reading.cell(cell), reading)
        case .conversation(let cell, let id): try showConversation(id, reading.cell(cell), reading)
        case .views(let cell, let id): try showViews(of: id, reading.cell(cell), reading)
        case .figures(let cell, let id): try showFigures(of: id, reading.cell(cell), reading)
        case .setUp(let route): try showSetUp(route, reading)
        case .checking(let route): try showChecking(route, reading)
        case .takingPart(let route): try show(route, to: reading)
        case .heard(let route): try show(route, to: reading)
        case .stories(let route): try show(route, to: reading)
        case .paper(let route): try showPaper(route, reading)
        }
    }

    public func take(_ route: VoicesRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .importing(let cell): try takeImport(into: cell, sending)
        case .setUp(let route): try takeSetUp(route, sending)
        case .checking(let route): try takeChecking(route, sending)
        case .takingPart(let route): try take(route, sending)
        case .heard(let route): try take(route, sending)
        case .stories(let route): try take(route, sending)
        case .paper(let route): try takePaper(route, sending)
        case .all, .progress, .conversation, .views, .figures:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public var place: Place? { .voices }
    public func placeRoute(in cell: Slug) -> VoicesRoute? { .all(cell) }
    public var jobs: [JobHandler] {
        [
            ImportJob.handler, LandscapeJob.handler,
            CheckingJob.handler(wiring.isHeld),
            StoryEnd.handler,
            PaperDay.handler,
            AnswerDay.handler,
            OutcomeNews.handler(words: wiring.library, address: wiring.publicAddress),
        ]
    }
}
