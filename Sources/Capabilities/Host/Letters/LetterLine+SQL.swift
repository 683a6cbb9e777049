import Database
import Spine

extension LetterLine {
    /// How many letters stand on a page.
    static let perPage = 50

    /// The letters, newest first; one more than a page has, to tell whether there are more. Where those to people without
    /// an account are told by their day, they stand at the beginning of it.
    static func page(_ number: Int, byDay: Bool = false, in tx: ReadTransaction) throws -> [LetterLine] {
        let told: SQL =
            byDay
            ? "case when person is null then created_at - created_at % 86400000 else created_at end" : "created_at"
        return try tx.all(
            """
            select \(columns) from outbox
            order by \(told) desc, id desc limit \(perPage + 1) offset \((number - 1) * perPage)
            """, read)
    }

    static func find(_ id: Letter.ID, in tx: ReadTransaction) throws -> LetterLine? {
        try tx.first("select \(columns) from outbox where id = \(id)", read)
    }

    /// How many wait to go, rest after failing, and lie there to be handed over.
    static func counts(in tx: ReadTransaction) throws -> (waiting: Int, resting: Int, byHand: Int) {
        let counts = try tx.first(
            """
            select coalesce(sum(case when next_at is not null then 1 else 0 end), 0),
                coalesce(sum(case when next_at is null and error <> '' then 1 else 0 end), 0),
                coalesce(sum(case when next_at is null and error = '' and body <> '' then 1 else 0 end), 0)
            from outbox where sent_at is null
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)) }
        return counts.map { (waiting: $0.0, resting: $0.1, byHand: $0.2) } ?? (0, 0, 0)
    }

    /// The words of a letter that has to be handed over.
    static func body(of id: Letter.ID, in tx: ReadTransaction) throws -> String {
        try tx.first("select body from outbox where id = \(id)") { try $0.next(String.self) } ?? ""
    }

    /// Puts a letter that has not gone out in line again; one whose words are gone stays where it is.
    static func retry(_ id: Letter.ID, at now: Time, in tx: WriteTransaction) throws -> Bool {
        try tx.run(
            """
            update outbox set next_at = \(now), attempts = 0, error = ''
            where id = \(id) and sent_at is null and body <> ''
            """) == 1
    }

    private static let columns: SQL =
        """
        id, person is null, recipient, subject, language, created_at, attempts, error, sent_at, next_at,
            case when body = '' then 1 else 0 end
        """

    private static func read(_ row: inout Row) throws -> LetterLine {
        let (id, isToNobodyHere) = (try row.next(Letter.ID.self), try row.next(Bool.self))
        let (recipient, subject) = (try row.next(String.self), try row.next(String.self))
        let (language, createdAt) = (try row.next(String.self), try row.next(Time.self))
        let (attempts, error) = (try row.next(Int.self), try row.next(String.self))
        let (sentAt, nextAt) = (try row.next(Time?.self), try row.next(Time?.self))
        let state: State =
            if let sentAt { .sent(sentAt) } else if nextAt != nil { .waiting } else if error.isEmpty { .byHand } else {
                .resting
            }
        return LetterLine(
            id: id, isToNobodyHere: isToNobodyHere, recipient: recipient, subject: subject, language: language,
            createdAt: createdAt,
            attempts: attempts, error: error, state: state, isEmptied: try row.next(Int.self) == 1)
    }
}
