import Database
import Secrets
public import Spine

/// Somebody's own words in a note, and whether they may stand there.
public struct Quote: Sendable {
    public typealias ID = Spine.ID<Quote>

    /// What whoever is quoted said.
    enum Answer: String, Sendable, CaseIterable {
        case yes
        case withoutName = "without-name"
        case no
    }

    let id: ID
    let note: Note.ID
    /// What they are called in the note; empty for somebody who is quoted without a name in one that was published.
    let name: String
    /// Empty once they said no.
    let words: String
    /// Nil as long as they have not answered.
    let answer: Answer?
    /// Why, if they said; for its author and the convenors.
    let reason: String
    /// The widest circle that the words were published to, which is how far they were agreed to; nil before.
    let readers: Visibility?
    /// Whether they had agreed to the note before it came to say something else.
    let isAskedAgain: Bool

    /// Whether the words may go anywhere, since anyone was a reader when they were agreed to.
    var mayTravel: Bool {
        hasAgreed && !words.isEmpty && readers.map { $0 >= .everyone } ?? false
    }

    /// Whether they agreed to stand in the note as it is.
    var hasAgreed: Bool { answer == .yes || answer == .withoutName }

    /// The name that stands under the words where the note is shown.
    var shownName: String? { answer == .yes && !name.isEmpty ? name : nil }
}

extension Quote {
    /// Those in a note, in the order in which they were put in.
    static func all(in note: Note.ID, _ tx: ReadTransaction) throws -> [Quote] {
        try tx.all("select \(columns) from quote where note = \(note) order by id limit 200", read)
    }

    /// The one that a link was given out for.
    static func find(by link: Token, _ tx: ReadTransaction) throws -> Quote? {
        try tx.first("select \(columns) from quote where link = \(link.digest.bytes)", read)
    }

    private static let columns: SQL = "id, note, name, words, answer, reason, readers, asked_again"

    private static func read(_ row: inout Row) throws -> Quote {
        Quote(
            id: try row.next(), note: try row.next(), name: try row.next(), words: try row.next(),
            answer: try row.next(), reason: try row.next(), readers: try row.next(), isAskedAgain: try row.next())
    }
}

extension Quote {
    /// Those whose words were agreed to for fewer readers than these.
    static func narrower(than sight: Visibility, of quotes: [Quote]) -> [Quote] {
        quotes.filter { $0.answer != .no && $0.readers.map { $0 < sight } ?? false }
    }
}

extension Quote.Answer: Bindable, ColumnReadable {}
