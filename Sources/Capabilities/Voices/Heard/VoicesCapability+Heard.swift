import Database
import HTTP
import Markup
import Pages
import Phrases
import Secrets
import Spine

extension VoicesCapability {
    func show(_ route: HeardRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .page(let cell, let id): try showHeard(id, reading.cell(cell), reading)
        case .results(let cell, let id): try showResults(id, reading.cell(cell), reading)
        case .newOutcome(let cell, let id): try showOutcomeForm(nil, of: id, reading.cell(cell), reading)
        case .outcome(let cell, let id): try showOutcome(id, reading.cell(cell), reading)
        case .polis(let cell, let id): try showPolis(id, reading.cell(cell), reading)
        case .takeBack(let cell, let id):
            .goOn(to: reading.link(HeardRoute.outcome(try reading.cell(cell).cell.slug, id).whole))
        case .stopLetters(let token): .page(StopLettersPage(token: token, isStopped: false))
        }
    }

    func take(_ route: HeardRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .newOutcome(let cell, let id): try takeOutcome(nil, of: id, in: cell, sending)
        case .outcome(let cell, let id): try takeOutcome(id, in: cell, sending)
        case .takeBack(let cell, let id): try takeBack(id, in: cell, sending)
        case .polis(let cell, let id): try takePolis(id, in: cell, sending)
        case .stopLetters(let token): try stopLetters(token, sending)
        case .page, .results: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func showHeard(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let conversation = try find(id, cell, reading)
        if conversation.state == .preparing {
            return .goOn(to: reading.link(VoicesRoute.conversation(cell.cell.slug, id)))
        }
        let tx = reading.tx
        let landscape = try PublishedLandscape.of(id, in: tx)
        let quotes = try Quote.published(of: id, for: reading.viewer, tx: tx)
        let heard = HeardOrder.all(quotes, landscape)
        let about = try Promise.of(id, in: tx)
        let outcomes = try Outcome.all(of: id, for: reading.viewer, in: tx)
        let mayAnswer = try reading.may(HeardActions.write, on: .item(id))
        let page = HeardPage(
            cell: cell, conversation: conversation, stage: conversation.stage(at: reading.now), landscape: landscape,
            question: about.question, promise: about.promise, answerBy: about.answerBy,
            heard: heard, reports: reports(of: quotes.map(\.id) + outcomes.map(\.id), reading),
            entrances: try Entrance.all(of: id, in: tx),
            came: try cameOfIt(outcomes, cell.cell.slug, mayChange: mayAnswer, reading), mayAnswer: mayAnswer,
            mayExport: try reading.may(HeardActions.exportVotes, on: .item(id)),
            isTypedIn: try reading.tx.first("select 1 from conversation where id = \(id) and code is not null") {
                try $0.next(Int.self)
            } != nil, papers: try wiring.papering.papers(of: id, in: cell, for: reading))
        return Answer.page(page).kept(for: [cell.cell.id], until: Self.change(of: [conversation], after: reading.now))
    }

    /// Where each of these texts is reported, for pages that show them.
    func reports(of items: [Item.ID], _ reading: Reading) -> [Item.ID: Link] {
        Dictionary(
            items.map { ($0, wiring.safeguarding.reporting($0, link: reading.link)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func showResults(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let conversation = try find(id, cell, reading)
        let landscape = try PublishedLandscape.of(id, in: reading.tx)
        let results = ResultsFile(
            conversation: conversation, landscape: landscape,
            heard: HeardOrder.all(try Quote.published(of: id, for: reading.viewer, tx: reading.tx), landscape),
            outcomes: try Outcome.all(of: id, for: reading.viewer, in: reading.tx))
        let name = Slug(from: conversation.question, fallback: "conversation").text
        return .file(
            Answer.File(name: "\(name).json", type: "application/json; charset=utf-8", bytes: Array(results.json.utf8)))
    }

    /// What became of things with the views that it answers, as far as the viewer may see them.
    func cameOfIt(
        _ outcomes: [Outcome], _ slug: Slug, mayChange: Bool, _ reading: Reading
    ) throws -> [CameOfIt.Entry] {
        let quotes = try Quote.published(
            among: Array(Set(outcomes.flatMap(\.about))), for: reading.viewer, tx: reading.tx)
        let words = Dictionary(uniqueKeysWithValues: quotes.map { ($0.id, $0.words) })
        return outcomes.map { outcome in
            CameOfIt.Entry(
                outcome: outcome, said: outcome.about.compactMap { words[$0] },
                change: mayChange ? reading.link(HeardRoute.outcome(slug, outcome.id).whole) : nil)
        }
    }
}
