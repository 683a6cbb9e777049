public import Database

/// The queue of background work in the database: several servers may share it.
public enum JobQueue {
    /// How long a claim holds before somebody else may take the job, in seconds.
    public static let lease: Int64 = 120
    /// After so many failures in a row a job rests until somebody looks at it.
    public static let mostAttempts = 8

    static func enqueue(
        _ kind: Job.Kind, key: String, item: Item.ID?, detail: String, at time: Time, id: Job.ID,
        in tx: WriteTransaction
    ) throws {
        try tx.run(
            """
            insert into job (id, kind, key, item, detail, run_at, error)
            values (\(id), \(kind.name), \(key), \(item), \(detail), \(time), '')
            on conflict (key) do update set
                run_at = case when job.finished_at is null and job.run_at < excluded.run_at
                    then job.run_at else excluded.run_at end,
                detail = excluded.detail, asked = job.asked + 1, attempts = 0, error = '',
                progress = case when job.finished_at is null then job.progress else 0 end,
                finished_at = null
            """)
    }

    /// Takes the next due job, if there is one, and holds it for the length of the lease.
    public static func claim(from database: Database, now: Time) throws -> Job? {
        // Looking costs nothing; only what is there is worth a write.
        guard try database.read({ try due(now, in: $0) }) != nil else { return nil }
        return try database.write { tx in
            guard let id = try due(now, in: tx) else { return nil }
            try tx.run(
                """
                update job set claimed_until = \(now.adding(seconds: lease)), attempts = attempts + 1
                where id = \(id)
                """)
            return try tx.first(
                "select id, kind, item, detail, attempts, progress, claimed_until, asked from job where id = \(id)"
            ) { row in
                Job(
                    id: try row.next(), kind: Job.Kind(stored: try row.next()), item: try row.next(),
                    detail: try row.next(), attempts: try row.next(), progress: try row.next(),
                    claimedUntil: try row.next(), asked: try row.next())
            }
        }
    }

    /// Notes how a run of a job ended. What was asked for again while it ran is due again, from its beginning; a run
    /// that took longer than its lease, so that somebody else has taken the job up, notes nothing.
    public static func settle(
        _ job: Job, _ outcome: JobHandler.Outcome, in database: Database, now: Time
    ) throws {
        let ending: SQL =
            switch outcome {
            case .finished:
                """
                finished_at = case when asked = \(job.asked) then \(now) else null end, progress = 0
                """
            case .unfinished(let progress):
                // Behind what became due meanwhile: work in many steps keeps nobody waiting for its last.
                """
                run_at = case when asked = \(job.asked) then \(now) else run_at end,
                progress = case when asked = \(job.asked) then \(progress) else 0 end
                """
            case .again(let time):
                """
                run_at = case when asked = \(job.asked) then \(time) else run_at end, progress = 0
                """
            }
        _ = try database.write { tx in
            try tx.run(
                """
                update job set claimed_until = null, attempts = 0, error = '', \(ending) where \(isStillHeld(job))
                """)
        }
    }

    /// Notes that a run failed; it is tried again later, each time after twice the wait, in the end left to rest.
    /// `reason` must hold nobody's words.
    public static func fail(_ job: Job, because reason: String, in database: Database, now: Time) throws {
        let wait = Int64(15) << Int64(min(job.attempts, 10))
        _ = try database.write { tx in
            try tx.run(
                """
                update job set claimed_until = null, run_at = \(now.adding(seconds: wait)), error = \(reason)
                where \(isStillHeld(job))
                """)
        }
    }

    private static func isStillHeld(_ job: Job) -> SQL {
        "id = \(job.id) and claimed_until = \(job.claimedUntil)"
    }

    private static func due(_ now: Time, in tx: ReadTransaction) throws -> Job.ID? {
        try tx.first(
            """
            select id from job
            where finished_at is null and run_at <= \(now) and attempts < \(mostAttempts)
                and (claimed_until is null or claimed_until < \(now))
            order by run_at limit 1
            """
        ) { try $0.next() }
    }
}

extension Acting {
    /// Asks for background work in this transaction; one job a key stands at a time, and asking again brings a later
    /// one forward.
    public func enqueue(
        _ kind: Job.Kind, key: String, item: Item.ID? = nil, detail: String = "", at time: Time? = nil
    ) throws {
        // The id stands on the site keeper's page, and must not tell when somebody made the work.
        try JobQueue.enqueue(
            kind, key: key, item: item, detail: detail, at: time ?? now, id: surroundings.newUnorderedID(), in: tx)
    }
}
