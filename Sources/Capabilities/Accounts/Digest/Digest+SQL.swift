import Database
import Secrets
import Spine

extension Digest {
    /// What there is to tell somebody that came after a moment.
    static func of(_ viewer: Viewer, since told: Time, in tx: ReadTransaction) throws -> Digest {
        Digest(
            waiting: try Waiting.all(for: viewer, since: told, in: tx),
            changes: try changes(for: viewer, since: told, in: tx))
    }

    /// What other people did to what somebody made, made about it, or did to what yet others made about it: a reply to what
    /// a convenor raised is told whoever wrote the note. Whoever takes part without an account is no person here, and is in
    /// none of it.
    private static func changes(for viewer: Viewer, since told: Time, in tx: ReadTransaction) throws -> [Change] {
        guard let me = viewer.actor else { return [] }
        return try tx.all(
            """
            select act.at, act.verb, person.name, item.id, item.title
            from item as mine
            join act on act.item = mine.id join item on item.id = mine.id
            join person on person.id = act.actor and person.erased_at is null
            where mine.author = \(me) and act.at > \(told) and act.actor <> \(me)
                and item.state <> 'retired' and \(visible(to: viewer))
            union
            select act.at, act.verb, person.name, item.id, item.title
            from item as mine
            join link on link.to_item = mine.id and link.ended_act is null join act on act.id = link.act
            join item on item.id = link.from_item
            join person on person.id = act.actor and person.erased_at is null
            where mine.author = \(me) and act.at > \(told) and act.actor <> \(me)
                and item.state <> 'retired' and \(visible(to: viewer))
            union
            select act.at, act.verb, case when \(visible(to: viewer)) then person.name end, mine.id, mine.title
            from item as mine
            join link on link.to_item = mine.id and link.relation = \(Relation.about) and link.ended_act is null
            join item on item.id = link.from_item join act on act.item = item.id and act.id <> link.act
            join person on person.id = act.actor and person.erased_at is null
            where mine.author = \(me) and act.at > \(told) and act.actor <> \(me)
                and (item.author is null or item.author <> \(me)) and mine.state <> 'retired' and item.state <> 'retired'
            order by 1, 4 limit 500
            """
        ) { row in
            Change(
                at: try row.next(), verb: try row.next(), who: try row.next(), item: try row.next(),
                title: try row.next())
        }
    }

    /// Somebody to whom a letter is due.
    struct Due: Sendable {
        let person: Person.ID
        let rhythm: Rhythm
        let told: Time
    }

    /// Those to whom a letter is due, the longest waiting first.
    static func due(_ now: Time, limit: Int, in tx: ReadTransaction) throws -> [Due] {
        try tx.all(
            """
            select person, rhythm, told_at from digest where next_at <= \(now) order by next_at limit \(limit)
            """
        ) { Due(person: try $0.next(), rhythm: try $0.next(), told: try $0.next()) }
    }

    /// How often a person wants it; weekly until they say.
    static func rhythm(of person: Person.ID, in tx: ReadTransaction) throws -> Rhythm {
        try tx.first("select rhythm from digest where person = \(person)") { try $0.next() } ?? .weekly
    }

    /// Whose letters a link is about, if it is one.
    static func person(by token: Token, in tx: ReadTransaction) throws -> Person.ID? {
        try tx.first("select person from digest_link where digest = \(token.digest.bytes)") { try $0.next() }
    }
}

extension Acting {
    /// Keeps how often somebody wants the letter, from now on.
    func setRhythm(_ rhythm: Digest.Rhythm, of person: Person.ID, next: Time?) throws {
        try tx.run(
            """
            insert into digest (person, rhythm, next_at, told_at) values (\(person), \(rhythm), \(next), \(now))
            on conflict (person) do update set rhythm = excluded.rhythm, next_at = excluded.next_at
            """)
    }

    /// Begins with everybody who has come in themselves since: weekly.
    func beginDigests(next: Time?) throws {
        try tx.run(
            """
            insert into digest (person, rhythm, next_at, told_at)
            select person.id, \(Digest.Rhythm.weekly), \(next),
                case when account.since > \(now.adding(days: -Digest.reach)) then account.since
                    else \(now.adding(days: -Digest.reach)) end
            from account join person on person.id = account.person and person.erased_at is null
            where not exists (select 1 from digest where digest.person = account.person)
            """)
    }

    /// A new link for the letters of a person; only its digest is kept.
    func makeDigestLink(of person: Person.ID) throws -> Token {
        let token = Token(random: surroundings.randomness)
        try tx.run(
            "insert into digest_link (digest, person, made_at) values (\(token.digest.bytes), \(person), \(now))")
        return token
    }
}

extension Digest.Rhythm: Bindable, ColumnReadable {}
