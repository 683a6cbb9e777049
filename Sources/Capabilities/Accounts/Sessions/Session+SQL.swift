import Database
import Secrets
import Spine

extension Session {
    /// Those of a person that are still good, the last used first.
    static func current(of person: Person.ID, now: Time, in tx: ReadTransaction) throws -> [Session] {
        try tx.all(
            """
            select id, browser, created_at, seen_at from session
            where person = \(person) and ended_at is null and seen_at > \(now.adding(seconds: -lifetime))
            order by seen_at desc, created_at desc, id
            """
        ) { row in
            Session(id: try row.next(), browser: try row.next(), began: try row.next(), seen: try row.next())
        }
    }

    /// Who a cookie belongs to: the person with their memberships, in one round trip.
    static func signedIn(_ token: Token, now: Time, in tx: ReadTransaction) throws -> SignedIn? {
        let digest = token.digest.bytes
        let (person, memberships) = try tx.batch { batch in
            let person = batch.first(
                """
                select person.id, person.name, person.email, person.language, person.is_host, session.seen_at
                from session join person on person.id = session.person
                where session.token = \(digest) and session.ended_at is null and person.erased_at is null
                    and session.seen_at > \(now.adding(seconds: -lifetime))
                """
            ) { row in
                let person = Person(
                    id: try row.next(), name: try row.next(), email: try row.next(), language: try row.next(),
                    isHost: try row.next())
                return (person, try row.next(Time.self))
            }
            let memberships = batch.all(
                """
                select membership.id, membership.cell, membership.person, membership.standing
                from membership join session on session.person = membership.person
                where session.token = \(digest) and membership.ended_at is null order by membership.began_at
                """
            ) { row in
                Membership(
                    id: try row.next(), cell: try row.next(), person: try row.next(), standing: try row.next())
            }
            return (person, memberships)
        }
        guard let (person, seen) = try person.value() else { return nil }
        return SignedIn(
            viewer: .person(person, memberships: try memberships.value()), session: digest, isDue: seen < now.day)
    }
}

extension Acting {
    /// Signs a person in: a new session in place of the one that the browser came with.
    func beginSession(of person: Person.ID, for sending: SessionOrigin) throws -> Token {
        if let old = sending.cookie.flatMap({ Token(parsing: $0) }) { try endSession(old) }
        let token = Token(random: surroundings.randomness)
        try tx.run(
            """
            insert into session (id, person, token, browser, created_at, seen_at)
            values (\(surroundings.newUnorderedID(Session.self)), \(person), \(token.digest.bytes),
                \(sending.browser), \(now.day), \(now.day))
            """)
        try tx.run(
            "insert into account (person, since) values (\(person), \(now.day)) on conflict (person) do nothing")
        return token
    }

    /// Ends the session of a cookie.
    func endSession(_ token: Token) throws {
        try tx.run("update session set ended_at = \(now) where token = \(token.digest.bytes) and ended_at is null")
    }

    /// Ends one session of a person, or all, or all but that of a cookie.
    func endSessions(of person: Person.ID, only id: Session.ID? = nil, but kept: Token? = nil) throws {
        let which: SQL = id.map { "and id = \($0)" } ?? ""
        let others: SQL = kept.map { "and token <> \($0.digest.bytes)" } ?? ""
        try tx.run(
            "update session set ended_at = \(now) where person = \(person) and ended_at is null \(which) \(others)")
    }
}
