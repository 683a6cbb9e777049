import Database
import Spine

/// The minutes of a meeting, and how far those who were there agree on them.
struct Minutes: Sendable {
    static let longest = 40_000
    /// The days within which those who were there are asked to look at them, unless another day is chosen.
    static let usualDays: Int64 = 7

    enum State: String, Sendable, CaseIterable {
        case draft, asked, agreed
    }

    let event: Event.ID
    let words: String
    let language: String
    /// Counts the times the words changed, from 1.
    let revision: Int
    let state: State
    let writtenBy: Actor.ID?
    let agreeBy: Time?
    let agreedAt: Time?

    static let columns: SQL = """
        minutes.event, minutes.words, minutes.language, minutes.revision, minutes.state, minutes.written_by,
        minutes.agree_by, minutes.agreed_at
        """

    static func read(_ row: inout Row) throws -> Minutes {
        Minutes(
            event: try row.next(), words: try row.next(), language: try row.next(), revision: try row.next(),
            state: State(rawValue: try row.next()) ?? .draft, writtenBy: try row.next(), agreeBy: try row.next(),
            agreedAt: try row.next())
    }

    static func find(_ event: Event.ID, tx: ReadTransaction) throws -> Minutes? {
        try tx.first("select \(columns) from minutes where event = \(event)", read)
    }

    /// Those of a series, whoever was asked about them.
    static func all(of series: Series.ID, tx: ReadTransaction) throws -> [Event.ID: Minutes] {
        let all = try tx.all(
            """
            select \(columns) from minutes join event on event.id = minutes.event
            where event.series = \(series) and minutes.state <> 'draft' limit 500
            """, read)
        return Dictionary(all.map { ($0.event, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What somebody who was there says of the minutes.
struct MinutesAnswer: Sendable {
    enum Answer: String, Sendable, CaseIterable {
        case right, missing
    }

    let invited: Invited.ID
    /// The words that it is about: what was said of earlier ones counts no more.
    let revision: Int
    let answer: Answer
    let words: String

    static func all(at event: Event.ID, tx: ReadTransaction) throws -> [Invited.ID: MinutesAnswer] {
        let all = try tx.all(
            "select invited, revision, answer, words from minutes_answer where event = \(event) limit 2000"
        ) { row in
            MinutesAnswer(
                invited: try row.next(), revision: try row.next(), answer: Answer(rawValue: try row.next()) ?? .right,
                words: try row.next())
        }
        return Dictionary(all.map { ($0.invited, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Acting {
    /// Writes minutes down, if they still are as they were when they were read; who was asked before is asked anew about
    /// other words.
    ///
    /// Throws `changedMeanwhile` where somebody else was faster, and `refused` once they are agreed.
    func writeMinutes(_ words: String, of event: Event.ID, language: String, from revision: Int) throws -> Int {
        let found = try Minutes.find(event, tx: tx)
        guard found?.state != .agreed else {
            throw SpineError(
                .refused, "These minutes are agreed. They stay as they are.",
                hindrance: Hindrance(.state(.frozen), on: .item(event)))
        }
        guard found?.revision ?? 0 == revision else {
            throw SpineError(.changedMeanwhile, "Somebody else changed this while you were writing.")
        }
        if found?.words == words { return revision }
        try tx.run(
            """
            insert into minutes (event, words, language, written_by)
            values (\(event), \(words), \(language), \(viewer.actor))
            on conflict (event) do update set words = excluded.words, language = excluded.language,
                revision = minutes.revision + 1, written_by = excluded.written_by
            """)
        return revision + 1
    }

    /// Keeps what somebody says of the minutes as they stand.
    func answerMinutes(
        _ answer: MinutesAnswer.Answer, words: String, of invited: Invited.ID, to minutes: Event.ID, revision: Int
    ) throws {
        try tx.run(
            """
            insert into minutes_answer (event, invited, revision, answer, words, answered_at)
            values (\(minutes), \(invited), \(revision), \(answer.rawValue), \(words), \(now))
            on conflict (event, invited) do update set revision = excluded.revision, answer = excluded.answer,
                words = excluded.words, answered_at = excluded.answered_at
            """)
    }

    /// Nothing is missing any more: the minutes stand.
    func agreeMinutes(of event: Event.ID) throws {
        try tx.run("update minutes set state = 'agreed', agreed_at = \(now) where event = \(event) and state = 'asked'")
        try withdraw(GatheringsCapability.toAgree, about: event)
        try withdraw(GatheringsCapability.toMend, about: event)
    }
}
