import Database
import Secrets
import Spine

extension OneTimeLink {
    /// What a new link opens.
    struct Draft {
        let purpose: Purpose
        var person: Person.ID?
        var code: NumericCode?
        var email: String?
        var next: LocalPath?
        var lasts: Int64?
    }

    /// The link of a token, if it is still good.
    static func find(_ token: Token, now: Time, in tx: ReadTransaction) throws -> OneTimeLink? {
        try tx.first(
            """
            select \(columns) from one_time_link
            where token = \(token.digest.bytes) and used_at is null and (expires_at is null or expires_at > \(now))
            """, read)
    }

    /// The link of that number, if it is still good and its code has tries left.
    static func find(_ id: ID, now: Time, in tx: ReadTransaction) throws -> OneTimeLink? {
        try tx.first(
            """
            select \(columns) from one_time_link
            where id = \(id) and used_at is null and expires_at > \(now) and tries < \(mostTries)
            """, read)
    }

    private static let columns: SQL = "id, purpose, person, code, tries, email, next"

    private static func read(_ row: inout Row) throws -> OneTimeLink {
        OneTimeLink(
            id: try row.next(), purpose: try row.next(), person: try row.next(), code: try row.next(),
            tries: try row.next(), email: try row.next(), next: LocalPath(try row.next(String?.self)))
    }
}

extension OneTimeLink.Purpose: Bindable, ColumnReadable {}

extension Acting {
    /// Makes a link; the token is to be sent now or never.
    func makeLink(_ draft: OneTimeLink.Draft, codes: KeyedHash) throws -> (id: OneTimeLink.ID, token: Token) {
        let id: OneTimeLink.ID = surroundings.newUnorderedID()
        let token = Token(random: surroundings.randomness)
        let code = draft.code?.digest(under: codes, about: Array(id.text.utf8))
        let expires = draft.lasts.map { now.adding(seconds: $0) }
        try tx.run(
            """
            insert into one_time_link (id, purpose, person, token, code, email, next, made_at, expires_at)
            values (\(id), \(draft.purpose), \(draft.person), \(token.digest.bytes), \(code), \(draft.email),
                \(draft.next?.text), \(now), \(expires))
            """)
        return (id, token)
    }

    /// Uses a link up; false where somebody was faster.
    func use(_ link: OneTimeLink) throws -> Bool {
        try tx.run("update one_time_link set used_at = \(now) where id = \(link.id) and used_at is null") == 1
    }

    /// Counts a wrong try of a link's code.
    func countTry(of link: OneTimeLink) throws {
        try tx.run("update one_time_link set tries = tries + 1 where id = \(link.id)")
    }

    /// Takes back a person's links for a purpose.
    func withdrawLinks(for purpose: OneTimeLink.Purpose, of person: Person.ID?) throws {
        let whose: SQL = person.map { "and person = \($0)" } ?? ""
        try tx.run(
            "update one_time_link set used_at = \(now) where purpose = \(purpose) and used_at is null \(whose)")
    }
}
