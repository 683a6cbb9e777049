import Database
import Folding
import Markdown
import Pages
import Spine

/// A note as it was typed.
struct NoteForm: Sendable {
    let title: String
    let points: String
    let detail: String
    let event: Item.ID?

    /// Reads the form; nil where something is to be mended, which the reader then says.
    init?(_ reader: inout FormReader, events: [LearningWiring.Happening]) {
        title = reader.line("title", missing: Words.titleMissing)
        points = reader.text("points", most: Note.mostPoints, missing: Words.pointsMissing)
        detail = reader.text("detail", most: Note.mostDetail)
        let chosen = reader.line("event")
        event = events.first { $0.id.text == chosen }?.id
        if reader.isGood, !detail.isEmpty, (try? Markdown.render(detail)) == nil {
            reader.note("detail", Words.detailTooLong)
        }
        guard reader.isGood else { return nil }
    }

    /// A note that the demo brings.
    init(title: String, points: String, detail: String) {
        self.title = title
        self.points = points
        self.detail = detail
        event = nil
    }
}

extension NoteForm {
    /// Whether it says something else than a note: other words, not other marks or capitals. Names that were to be taken
    /// out are not missed.
    func says(otherThan note: Note, quoting quotes: [Quote]) -> Bool {
        let unnamed = quotes.filter { $0.answer != .yes }.map { Folding.fold($0.name) }.filter { !$0.isEmpty }
        func words(_ parts: [String]) -> [Substring] {
            unnamed.reduce(Folding.fold(parts.joined(separator: "\n"))) { $0.replacing($1, with: " ") }
                .split { !$0.isLetter && !$0.isNumber }
        }
        return words([title, points, detail]) != words([note.title, note.points, note.detail])
    }
}

extension Note {
    /// The names in it of people who did not agree to be named.
    func named(of quotes: [Quote]) -> [String] {
        let text = Folding.fold([title, points, detail].joined(separator: "\n"))
        return quotes.filter { $0.answer != .yes && !$0.name.isEmpty && text.contains(Folding.fold($0.name)) }
            .map(\.name)
    }
}

extension Acting {
    /// Begins a note: a draft that its author and the convenors see.
    func write(_ form: NoteForm, in cell: Cell, code: EntryCode? = nil) throws -> Note.ID {
        let id = try insert(
            Note.kind, title: form.title, language: cell.language, visibility: .convenors, in: cell.id,
            state: .preparing)
        try tx.run(
            """
            insert into note (id, points, detail, event, code)
            values (\(id), \(form.points), \(form.detail), \(form.event), \(try (code ?? newLearningCode()).text))
            """)
        return id
    }

    /// Changes the words of a draft that is still as it was when it was read.
    func change(_ id: Note.ID, from revision: Int, to form: NoteForm) throws {
        try edit(id, from: revision, title: form.title, visibility: .convenors)
        try tx.run(
            """
            update note set points = \(form.points), detail = \(form.detail), event = \(form.event) where id = \(id)
            """)
    }

    /// Lets others read it, and forgets whoever did not want to stand in it.
    func publish(_ note: Note, in cell: Cell.ID, to visibility: Visibility) throws {
        try tx.run("delete from quote where note = \(note.id) and answer = \(Quote.Answer.no)")
        try tx.run(
            "update quote set name = '' where note = \(note.id) and answer = \(Quote.Answer.withoutName)")
        try tx.run("update quote set readers = \(visibility) where note = \(note.id) and readers is null")
        try tx.run("update note set published_day = \(now.day) where id = \(note.id)")
        try rename(note.id, note.title)
        try setState(.live, of: note.id)
        try setVisibility(visibility, of: note.id)
        try index(
            note.id, language: note.language, words: [note.title, note.points, note.detail].joined(separator: "\n"))
        try settle(Note.toPublish, about: note.id)
        try scrub()
        try enqueueThemes(of: cell)
    }

    /// Takes it back into a draft, or away for good.
    func takeBack(_ id: Note.ID, forGood: Bool) throws {
        try tx.run("delete from searchable where item = \(id)")
        try recall(id)
        try setVisibility(.convenors, of: id)
        if forGood {
            try tx.run("delete from quote where note = \(id)")
            try tx.run("update note set points = '', detail = '' where id = \(id)")
            try tx.run("update item set title = '' where id = \(id)")
            try scrub()
            try withdraw(Note.toPublish, about: id)
            try setState(.retired, of: id)
        } else {
            try tx.run("update note set published_day = null where id = \(id)")
            try setState(.preparing, of: id)
        }
    }

    /// A lasting address that neither a note nor the page of a year has.
    func newLearningCode() throws -> EntryCode {
        try freeCode { code in
            try tx.first(
                """
                select 1 from note where code = \(code.text) union all select 1 from year_page where code = \(code.text)
                """
            ) { try $0.next(Int.self) } != nil
        }
    }
}
