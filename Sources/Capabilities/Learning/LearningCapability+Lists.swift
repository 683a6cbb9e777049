import HTTP
public import Pages
import Phrases
import Spine

// What has been learnt, as lists, on homes and in an export.
extension LearningCapability {
    /// How many notes stand on one page.
    private static let page = 50

    func showAll(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        let (page, notes) = try notes(in: cell.cell.id, reading)
        let travelled = Travelled(
            raised: try Raised.around(cell.cell.id, for: reading.viewer, reading.tx),
            taken: try Offer.taken(in: cell.cell.id, for: reading.viewer, reading.tx),
            received: try Received.all(in: cell.cell.id, for: reading.viewer, reading.tx),
            years: try Year.all(in: cell.cell.id, for: reading.viewer, reading.tx),
            hasThemes: try Theme.isThere(in: cell.cell.id, for: reading.viewer, reading.tx))
        let shown = LearningPage(
            cell: cell, thoughts: try Thought.current(in: cell.cell.id, for: reading.viewer, limit: 50, reading.tx),
            notes: Array(notes.prefix(Self.page)),
            drafts: try NoteLine.drafts(in: cell.cell.id, for: reading.viewer, reading.tx), travelled: travelled,
            now: reading.now,
            mayWrite: try reading.may(Self.write, on: .named(slug)), page: page, hasOlder: notes.count > Self.page)
        guard page == 1 else { return .page(shown) }
        return Answer.page(shown).kept(
            for: [cell.cell.id] + travelled.cells, until: travelled.isOwed ? reading.tomorrow : nil)
    }

    func showNetwork(_ reading: Reading) throws -> Answer {
        let (page, notes) = try notes(in: nil, reading)
        return .page(
            NetworkLearningPage(
                thoughts: try Thought.current(in: nil, for: reading.viewer, limit: 20, reading.tx),
                notes: Array(notes.prefix(Self.page)), page: page, hasOlder: notes.count > Self.page))
    }

    private func notes(in cell: Cell.ID?, _ reading: Reading) throws -> (page: Int, notes: [NoteLine]) {
        let page = PageNumber.asked(reading.query)
        let notes = try NoteLine.published(
            in: cell, for: reading.viewer, limit: Self.page + 1, after: (page - 1) * Self.page, reading.tx)
        return (page, notes)
    }

    public func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection? {
        try kept.found(of: cell, for: reading) {
            let lines = try LearntLine.latest(in: cell.cell, for: reading.viewer, reading.tx)
            guard !lines.isEmpty else { return (nil, until: nil) }
            let isOwed = lines.contains { $0.kind == .owedHere || $0.kind == .owedAbove }
            let until = isOwed ? reading.tomorrow : nil
            let part = DrawnPart(LearningSection(cell: cell.cell, lines: lines, now: reading.now))
            return (HomeSection(part: part, rank: 30, until: until), until: until)
        }
    }

    /// What a cell has learnt as one text: what it thinks, then its notes with the words that people agreed to.
    public func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File] {
        let shown = Rendering(say: reading.say, link: reading.link, site: reading.site, formToken: nil)
        let thoughts = try Thought.current(in: cell.cell.id, for: reading.viewer, limit: 10_000, reading.tx)
        let notes = try Note.all(in: cell.cell.id, for: reading.viewer, reading.tx)
        var parts = ["# \(reading.say(Words.learning))"]
        for thought in thoughts {
            parts += ["## \(thought.title)", shown.say(Words.since, ["day": shown.day(thought.day)]), thought.body]
        }
        for note in notes {
            parts += ["## \(note.title)", note.published.map { shown.day($0) } ?? ""]
            parts.append(note.lines.map { "- \($0)" }.joined(separator: "\n"))
            for quote in try Quote.all(in: note.id, reading.tx)
            where quote.answer == .yes || quote.answer == .withoutName {
                parts.append("> \(quote.words)" + (quote.shownName.map { "\n> — \($0)" } ?? ""))
            }
            parts.append(note.detail)
        }
        for year in try Year.all(in: cell.cell.id, for: reading.viewer, reading.tx) where year.published != nil {
            let page = try Year.find(year.id, in: cell.cell.id, for: reading.viewer, reading.tx)
            parts += ["## \(page.title)", page.published.map { shown.day($0) } ?? "", page.body]
        }
        for offer in try Offer.taken(in: cell.cell.id, for: reading.viewer, reading.tx) {
            let title = offer.title ?? shown.say(TravellingWords.takenBack)
            parts += ["## \(title)", offer.origin(named: false, in: shown), offer.reply, offer.cameOf]
        }
        for line in try Received.all(in: cell.cell.id, for: reading.viewer, reading.tx) {
            let file = try Received.find(line.id, in: cell.cell.id, for: reading.viewer, reading.tx).file.content
            parts += [
                "## \(line.title)",
                shown.say(TravellingWords.fromElsewhere, ["group": line.group, "installation": line.installation]),
                file.points.map { "- \($0)" }.joined(separator: "\n"), file.detail, line.will,
            ]
        }
        for raised in try Raised.around(cell.cell.id, for: reading.viewer, limit: 1000, reading.tx) {
            parts += [
                "## \(raised.title ?? shown.say(TravellingWords.takenBack))", raised.origin(named: false, in: shown),
                raised.will, raised.because,
            ]
        }
        guard parts.count > 1 else { return [] }
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
        return [Answer.File(name: "learning.md", type: "text/markdown; charset=utf-8", bytes: Array(text.utf8))]
    }
}
