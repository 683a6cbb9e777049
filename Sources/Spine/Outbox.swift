public import Database

/// The letters waiting to go, gone, and failed.
public enum Outbox {
    /// The kind of job that sends them.
    public static let sending = Job.Kind("outbox.send")
    /// How many times a letter is tried, over about two days, before it rests.
    public static let mostAttempts = 12

    /// The letters, newest first: for the host's page where there is no mail server.
    public static func newest(_ limit: Int, in tx: ReadTransaction) throws -> [Letter] {
        try tx.all(
            "select \(columns) from outbox order by created_at desc, id desc limit \(limit)", read)
    }

    /// The next letters to send: first those that are worth nothing in an hour, such as the ways in, so that nobody who waits
    /// for one stands behind what goes to everybody.
    public static func due(_ now: Time, limit: Int, in tx: ReadTransaction) throws -> [Letter] {
        try tx.all(
            """
            select \(columns) from outbox where next_at is not null and next_at <= \(now)
            order by case when forget_at < \(now.adding(seconds: 3600)) then 0 else 1 end, next_at limit \(limit)
            """, read)
    }

    /// Notes that a letter went out. Its words go: nobody needs them here any more, and they may name people.
    public static func sent(_ letter: Letter.ID, at now: Time, in tx: WriteTransaction) throws {
        try tx.run(
            """
            update outbox set sent_at = \(now), next_at = null, error = '', attempts = attempts + 1,
                body = '', calendar = null, unsubscribe = null
            where id = \(letter)
            """)
    }

    /// Empties the letters whose secret is worth nothing any more; those that have not gone out never will.
    public static func forget(at now: Time, in tx: WriteTransaction) throws { try tx.run(forgetting(at: now)) }

    static func forgetting(at now: Time) -> SQL {
        """
        update outbox set body = '', calendar = null, unsubscribe = null, next_at = null
        where forget_at <= \(now) and body <> ''
        """
    }

    /// Notes that it did not: tried again later, unless the other side refused it for good.
    public static func failed(
        _ letter: Letter, because reason: String, forGood: Bool, at now: Time, in tx: WriteTransaction
    ) throws {
        let wait = Int64(60) << Int64(min(letter.attempts, 11))
        let rests = forGood || letter.attempts + 1 >= mostAttempts
        let next: Time? = rests ? nil : now.adding(seconds: wait)
        try tx.run(
            """
            update outbox set next_at = \(next), error = \(reason), attempts = attempts + 1
            where id = \(letter.id)
            """)
    }

    private static let columns: SQL =
        """
        id, recipient, subject, body, language, created_at, attempts, error, sent_at, calendar, calendar_method,
        unsubscribe
        """

    private static func read(_ row: inout Row) throws -> Letter {
        Letter(
            id: try row.next(), recipient: try row.next(), subject: try row.next(), body: try row.next(),
            language: try row.next(), createdAt: try row.next(), attempts: try row.next(), error: try row.next(),
            sentAt: try row.next(), calendar: try calendar(&row), unsubscribe: try row.next())
    }

    private static func calendar(_ row: inout Row) throws -> Letter.Calendar? {
        let (text, method) = (try row.next(String?.self), try row.next(String?.self))
        guard let text, let method else { return nil }
        return Letter.Calendar(method: method, text: text)
    }
}

extension Acting {
    /// Puts a letter into the outbox. Its words are kept until it was sent; one that holds a secret, or names others,
    /// names the time past which they are never kept. `mentions` is whom the words name beside
    /// the one who gets them. Without a person it is a letter to somebody who has no account.
    public func send(
        to recipient: String, person: Person.ID?, subject: String, body: String, language: String,
        forgetAt: Time? = nil, mentions: Actor.ID? = nil, calendar: Letter.Calendar? = nil, unsubscribe: String? = nil
    ) throws {
        // The id of what goes to somebody without an account must not tell when they left their address.
        let id: Letter.ID = person == nil ? surroundings.newUnorderedID() : surroundings.newID()
        try tx.run(
            """
            insert into outbox
                (id, person, recipient, subject, body, language, created_at, next_at, error, forget_at, mentions,
                calendar, calendar_method, unsubscribe)
            values (\(id), \(person), \(recipient), \(subject), \(body), \(language),
                \(now), \(now), '', \(forgetAt), \(mentions),
                \(calendar?.text), \(calendar?.method), \(unsubscribe))
            """)
        try enqueue(Outbox.sending, key: "outbox.send")
    }
}
