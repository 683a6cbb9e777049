import Database
import Secrets
import Spine

extension Session {
    /// Those of a person that are still good, the one that asks first, then the last used.
    static func current(
        of person: Person.ID, asking: [UInt8]?, now: Time, in tx: ReadTransaction
    ) throws -> [Session] {
        try tx.all(
            """
            select id, browser, created_at, seen_at,
                case when token = \(asking ?? []) then 1 else 0 end as this_one
            from session
            where person = \(person) and ended_at is null and seen_at > \(now.adding(seconds: -lifetime))
            order by this_one desc, seen_at desc, created_at desc, id
            """
        ) { row in
            Session(
                id: try row.next(), browser: try row.next(), began: try row.next(), seen: try row.next(),
                isThisOne: try row.next())
        }
    }

    /// Who a cookie belongs to: the person with their memberships, in one look.
    static func signedIn(_ token: Token, now: Time, in tx: ReadTransaction) throws -> SignedIn? {
        let digest = token.digest.bytes
        var known: (person: Person, seen: Time, installation: Installation?)?
        // Put in order here: a database sets up its sorting for one row as for many.
        let memberships = try tx.all(
            """
            select membership.id, membership.cell, membership.person, membership.standing, membership.began_at,
                person.id, person.name, person.email, person.language, person.is_host, session.seen_at,
                network.id, \(Installation.columns)
            from session join person on person.id = session.person left join network on network.id = 1
            left join membership on membership.person = person.id and membership.ended_at is null
            where session.token = \(digest) and session.ended_at is null and person.erased_at is null
                and session.seen_at > \(now.adding(seconds: -lifetime))
            """
        ) { row -> (is: Membership, since: Time)? in
            var membership: (is: Membership, since: Time)?
            if let id = try row.next(Membership.ID?.self) {
                membership = (
                    Membership(id: id, cell: try row.next(), person: try row.next(), standing: try row.next()),
                    try row.next()
                )
            } else {
                for _ in 1...4 { row.skip() }
            }
            // The person stands in each row, the same.
            if known == nil {
                let person = Person(
                    id: try row.next(), name: try row.next(), email: try row.next(), language: try row.next(),
                    isHost: try row.next())
                let seen: Time = try row.next()
                let isSetUp = try row.next(Int?.self) != nil
                known = (person, seen, isSetUp ? try Installation.read(&row) : nil)
            }
            return membership
        }
        guard let (person, seen, installation) = known else { return nil }
        let inOrder = memberships.compactMap(\.self).sorted { $0.since < $1.since }
        return SignedIn(
            viewer: .person(person, memberships: inOrder.map(\.is)), session: digest,
            isDue: seen < now.day, installation: installation)
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
