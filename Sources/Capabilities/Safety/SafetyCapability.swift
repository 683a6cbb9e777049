public import Pages
public import Phrases
public import Secrets
public import Spine

/// What keeps people and their data safe: whom a group names, reports, worries, complaints, how long things are kept, and
/// the papers that say so.
public struct SafetyCapability: Capability {
    let hashes: SafetyHashes
    let wiring: SafetyWiring
    let kept = KeptOfCells<DrawnPart>()

    /// Stands on the installation's key; `wiring` is what it needs of the site.
    public init(key: Key, wiring: SafetyWiring) {
        hashes = SafetyHashes(key: key)
        self.wiring = wiring
    }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [Duty.kind: Words.kindDuty] }
    public static var jobNames: [String: any PhraseKey] { [retaining.name: Words.jobRetain] }
    public static var waits: [Waiting.What: any PhraseKey] {
        [
            Duty.reports: Words.waitsReports, Duty.answers: Words.waitsAnswers,
            .danger: Words.waitsDanger, .safeguarding: Words.waitsSafeguarding,
            Duty.breaches: Words.waitsBreaches,
        ]
    }
    public static var words: [any PhraseKey.Type] { [Words.self, RecordWords.self] }
    public static var exampleRoutes: [SafetyRoute] {
        guard let cell = Slug("example"), let item = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return [
            .group(cell), .groupEdit(cell), .bases(cell), .retention(cell), .reports(cell),
            .report(cell, Report.ID(item.uuid)), .answers(cell), .answer(cell, OwedAnswer.ID(item.uuid)),
            .worried(cell),
            .worries(cell), .worry(cell, Worry.ID(item.uuid)), .reporting(item), .complaints, .yourData, .receipts,
            .keeper, .breaches, .keeperAnswer(OwedAnswer.ID(item.uuid)), .breach(Breach.ID(item.uuid)), .record,
            .assessment,
        ]
    }

    public func show(_ route: SafetyRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .group(let cell): try showGroup(cell, reading)
        case .groupEdit(let cell): try showGroupForm(cell, reading)
        case .bases(let cell): try showBases(cell, reading)
        case .retention(let cell): try showRetention(cell, reading)
        case .reports(let cell): try showReports(cell, reading)
        case .report(let cell, let id): try showReport(id, cell, reading)
        case .answers(let cell): try showAnswers(cell, reading)
        case .answer(let cell, let id): try showAnswer(id, cell, reading)
        case .worried(let cell): try showWorried(cell, reading)
        case .worries(let cell): try showWorries(cell, reading)
        case .worry(let cell, let id): try showWorry(id, cell, reading)
        case .reporting(let item): try showReporting(item, reading)
        case .complaints: try showComplaints(reading)
        case .yourData: .page(YourDataPage(me: wiring.me(reading.link))).kept()
        case .receipts: .page(ReceiptsPage(state: FormState()))
        case .keeper: try showKeeper(reading)
        case .keeperAnswer(let id): try showAnswer(id, nil, reading)
        case .breaches: try showBreaches(reading)
        case .breach(let id): try showBreach(id, reading)
        case .record: try showRecord(reading)
        case .assessment: try showAssessment(reading)
        }
    }

    public func take(_ route: SafetyRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .groupEdit(let cell): try takeGroup(cell, sending)
        case .bases(let cell): try takeBases(cell, sending)
        case .retention(let cell): try takeRetention(cell, sending)
        case .report(let cell, let id): try takeReportAnswer(id, cell, sending)
        case .answer(let cell, let id): try takeAnswer(id, cell, sending)
        case .worried(let cell): try takeWorried(cell, sending)
        case .worry(let cell, let id): try takeWorry(id, cell, sending)
        case .reporting(let item): try takeReport(item, sending)
        case .complaints: try takeComplaint(sending)
        case .receipts: try takeReceipt(sending)
        case .keeperAnswer(let id): try takeAnswer(id, nil, sending)
        case .breaches: try takeNewBreach(sending)
        case .breach(let id): try takeBreach(id, sending)
        case .group, .reports, .answers, .worries, .yourData, .keeper, .record, .assessment:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection? {
        let part = try kept.found(of: cell, for: reading) { (DrawnPart(SafetySection(cell: cell)), until: nil) }
        return HomeSection(part: part, rank: 90)
    }

    public var jobs: [JobHandler] { [JobHandler(Self.retaining) { _, store in try retain(in: store) }] }

    /// Asks for the first run of what repeats; asking again does no harm. The server calls it at its start.
    public func startHousekeeping(in store: Store) throws {
        try store.act(Self.work, by: .system, on: .network) { acting in
            try acting.enqueue(Self.retaining, key: Self.retaining.name)
        }
    }
}
