import Database
import Spine

/// What was noted about one thing on the agenda, or about the event as a whole.
struct MeetingNote: Sendable {
    static let longest = 20_000

    let subject: Item.ID
    let words: String
    /// Counts the times it was kept, from 1; 0 stands for one that nobody wrote yet.
    let revision: Int
    let changedAt: Time?
    let changedBy: String

    static func blank(_ subject: Item.ID) -> MeetingNote {
        MeetingNote(subject: subject, words: "", revision: 0, changedAt: nil, changedBy: "")
    }

    private static let query: SQL = """
        select meeting_note.subject, meeting_note.words, meeting_note.revision, meeting_note.changed_at,
            coalesce(person.name, '')
        from meeting_note
        left join person on person.id = meeting_note.changed_by and person.erased_at is null
        """

    private static func read(_ row: inout Row) throws -> MeetingNote {
        MeetingNote(
            subject: try row.next(), words: try row.next(), revision: try row.next(), changedAt: try row.next(),
            changedBy: try row.next())
    }

    static func find(_ subject: Item.ID, tx: ReadTransaction) throws -> MeetingNote {
        try tx.first("\(query) where meeting_note.subject = \(subject)", read) ?? blank(subject)
    }

    static func all(at event: Event.ID, tx: ReadTransaction) throws -> [Item.ID: MeetingNote] {
        let all = try tx.all("\(query) where meeting_note.event = \(event) limit 100", read)
        return Dictionary(all.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Theirs, and under it the lines of one's own that theirs lacks: a beginning for whoever puts two texts together.
    static func together(_ theirs: String, _ mine: String) -> String {
        let lines = theirs.split(separator: "\n", omittingEmptySubsequences: false)
        let standing = Set(lines)
        let own = mine.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.allSatisfy(\.isWhitespace) && !standing.contains($0)
        }
        return (lines + own).joined(separator: "\n")
    }
}

extension Acting {
    /// Keeps a note, if it still is as it was when it was read.
    ///
    /// Throws `changedMeanwhile` where somebody else was faster.
    func write(_ words: String, about subject: Item.ID, at event: Event.ID, from revision: Int) throws {
        let kept: Int? =
            if revision == 0 {
                try tx.first(
                    """
                    insert into meeting_note (subject, event, words, changed_by, changed_at)
                    values (\(subject), \(event), \(words), \(viewer.actor), \(now))
                    on conflict (subject) do nothing returning revision
                    """
                ) { try $0.next() }
            } else {
                try tx.first(
                    """
                    update meeting_note set words = \(words), revision = revision + 1, changed_by = \(viewer.actor),
                        changed_at = \(now)
                    where subject = \(subject) and revision = \(revision) returning revision
                    """
                ) { try $0.next() }
            }
        guard kept != nil else {
            throw SpineError(.changedMeanwhile, "Somebody else changed this while you were writing.")
        }
    }
}
