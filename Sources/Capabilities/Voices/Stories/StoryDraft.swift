import Database
import Pages
import Phrases
import Secrets
import Spine

/// A story as it was typed, with what its teller allows.
struct StoryDraft: Sendable {
    /// Whose story it is.
    enum Teller: String, Sendable, CaseIterable {
        case own, somebody
    }

    let title: String
    let words: String
    let isForSomebody: Bool
    let readers: Story.Readers
    let quoting: Story.Quoting
    let name: String
    let term: Story.Term

    /// Reads the form; nil where something is to be mended, which the reader then says.
    init?(_ reader: inout FormReader) {
        let teller = reader.choice("teller", of: Teller.self, missing: StoriesWords.tellerMissing)
        title = reader.line("title", missing: StoriesWords.titleMissing)
        words = reader.text("words", most: Story.most, missing: StoriesWords.wordsMissing)
        let readers = reader.choice("readers", of: Story.Readers.self, missing: StoriesWords.readersMissing)
        let quoting = reader.choice("quoting", of: Story.Quoting.self, missing: StoriesWords.quotingMissing)
        name = reader.line("name")
        if quoting == .withName, name.isEmpty { reader.note("name", StoriesWords.nameMissing) }
        let term = reader.choice("term", of: Story.Term.self, missing: StoriesWords.termMissing)
        if teller == .somebody, !reader.isTicked("agreed") { reader.note("agreed", StoriesWords.agreedMissing) }
        guard reader.isGood, let teller, let readers, let quoting, let term else { return nil }
        isForSomebody = teller == .somebody
        self.readers = readers
        self.quoting = quoting
        self.term = term
    }

    /// Writes it. Told for somebody it has no author, and whoever has the code may withdraw it.
    @discardableResult
    func write(in cell: Cell, code: Token?, _ acting: Acting) throws -> Item.ID {
        let id = try acting.insert(
            Story.kind, title: title, language: cell.language, visibility: readers.visibility(in: cell.visibility),
            in: cell.id, id: acting.surroundings.newUnorderedID())
        let author: Actor.ID? = isForSomebody ? nil : acting.viewer.actor
        let enteredBy: Actor.ID? = isForSomebody ? acting.viewer.actor : nil
        try acting.tx.run(
            "update item set created_at = \(acting.now.day), author = \(author) where id = \(id)")
        let until = term.days.map { acting.now.day.adding(days: $0 + 1) }
        try acting.tx.run(
            """
            insert into story (id, body, may_quote, shown_name, until, code, entered_by, day)
            values (\(id), \(words), \(quoting), \(quoting == .withName ? name : ""), \(until),
                \(code?.digest.bytes), \(enteredBy), \(acting.now.day))
            """)
        try acting.index(id, language: cell.language, words: title + "\n" + words)
        if let until {
            try acting.enqueue(StoryEnd.kind, key: StoryEnd.key(of: id), item: id, at: until)
        }
        return id
    }
}
