public import Pages
public import Phrases
public import Spine

/// What keeps the installation running: its settings, its background work, its letters, its health, and the pages that
/// say publicly how it is kept.
public struct HostCapability: Capability {
    let wiring: HostWiring

    /// Stands on what the site passes in.
    public init(wiring: HostWiring) { self.wiring = wiring }

    /// Looks at everything that the installation stands on; the health page shows what its job found last.
    public var health: HealthCheck { wiring.check }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var words: [any PhraseKey.Type] { [Words.self] }
    public static var jobNames: [String: any PhraseKey] {
        let own: [String: Words] = [
            checking.name: .jobCheck, retaining.name: .jobRetain, Outbox.sending.name: .jobSend,
            Erasure.scrubbing.name: .jobScrub, Erasure.emptyingLog.name: .jobScrub,
        ]
        return own
    }
    public static var exampleRoutes: [HostRoute] {
        let text = "00000000-0000-4000-8000-000000000000"
        let keeper = Person.ID(text: text).map { [HostRoute.keeper($0), .code($0)] } ?? []
        let job = Job.ID(text: text).map { [HostRoute.job($0)] } ?? []
        let letter = Letter.ID(text: text).map { [HostRoute.letter($0), .letterPassedOn($0)] } ?? []
        return [
            .overview, .settings, .people, .cells, .jobs, .outbox, .health, .retention, .languages, .accessibility,
            .privacy, .help,
        ] + keeper + job + letter
    }

    public func show(_ route: HostRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .accessibility: return .page(AccessibilityPage()).kept()
        case .privacy: return .page(PrivacyPage()).kept()
        case .help: return .page(HelpPage()).kept()
        default: break
        }
        try reading.require(Self.look, on: .network)
        return switch route {
        case .overview: .page(try overview(reading))
        case .settings: .page(SettingsPage(state: SettingsPage.state(of: reading.site.installation)))
        case .people: .page(try people(reading))
        case .cells: .page(try cells(reading))
        case .jobs:
            .page(
                JobsPage(jobs: try JobLine.unfinished(reading.now, in: reading.tx), names: wiring.jobNames()))
        case .outbox: .page(try outbox(reading))
        case .letter(let id): .page(try letter(id, reading))
        case .health: .page(HealthPage(checked: try CheckedHealth.latest(in: reading.tx)))
        case .retention: .page(RetentionPage())
        case .languages: .page(languages())
        case .letterPassedOn(let id): .goOn(to: reading.link(HostRoute.letter(id)))
        case .keeper(let person): .page(try keeperPage(person, reading))
        case .code: .goOn(to: reading.link(HostRoute.people))
        case .job: .goOn(to: reading.link(HostRoute.jobs))
        case .accessibility, .privacy, .help: throw SpineError(.notFound, "There is no such page.")
        }
    }

    public func take(_ route: HostRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .settings: try takeSettings(sending)
        case .keeper(let person): try takeKeeper(person, sending)
        case .code(let person): try takeCode(person, sending)
        case .job(let job): try takeJob(job, sending)
        case .letter(let letter): try takeLetter(letter, sending)
        case .letterPassedOn(let letter): try takePassedOn(letter, sending)
        case .health: try takeCheck(sending)
        case .overview, .people, .cells, .jobs, .outbox, .retention, .languages, .accessibility, .privacy, .help:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public var jobs: [JobHandler] {
        [
            JobHandler(Outbox.sending) { _, store in try send(in: store) },
            JobHandler(Self.retaining) { _, store in try retain(in: store) },
            JobHandler(Self.checking) { _, store in try check(in: store) },
        ]
    }

    /// Asks for the first runs of what repeats; asking again does no harm. The server calls it at its start.
    public func startHousekeeping(in store: Store) throws {
        try store.act(Self.work, by: .system, on: .network) { acting in
            try acting.enqueue(Self.retaining, key: Self.retaining.name)
            try acting.enqueue(Self.checking, key: Self.checking.name)
            try acting.enqueue(Outbox.sending, key: Outbox.sending.name)
            try acting.enqueue(Erasure.emptyingLog, key: Erasure.emptyingLog.name)
        }
    }
}
