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
        let shown = LearningPage(
            cell: cell, thoughts: try Thought.current(in: cell.cell.id, for: reading.viewer, limit: 50, reading.tx),
            notes: Array(notes.prefix(Self.page)),
            drafts: try NoteLine.drafts(in: cell.cell.id, for: reading.viewer, reading.tx),
            mayWrite: try reading.may(Self.write, on: .named(slug)), page: page, hasOlder: notes.count > Self.page)
        return page == 1 ? Answer.page(shown).kept(for: [cell.cell.id]) : .page(shown)
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
        let thoughts = try Thought.current(in: cell.cell.id, for: reading.viewer, limit: 3, reading.tx)
        let notes =
            thoughts.isEmpty
            ? try NoteLine.published(in: cell.cell.id, for: reading.viewer, limit: 3, reading.tx) : []
        guard !thoughts.isEmpty || !notes.isEmpty else { return nil }
        return HomeSection(
            part: LearningSection(cell: cell.cell.slug, thoughts: thoughts, notes: notes), rank: 30)
    }

    /// What a cell has learnt as one text: what it thinks, then its notes with the words that people agreed to.
    public func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File] {
        let shown = Rendering(say: reading.say, link: reading.link, site: reading.site, formToken: nil)
        let thoughts = try Thought.current(in: cell.cell.id, for: reading.viewer, limit: 10_000, reading.tx)
        let notes = try Note.all(in: cell.cell.id, for: reading.viewer, reading.tx)
        guard !thoughts.isEmpty || !notes.isEmpty else { return [] }
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
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
        return [Answer.File(name: "learning.md", type: "text/markdown; charset=utf-8", bytes: Array(text.utf8))]
    }
}
