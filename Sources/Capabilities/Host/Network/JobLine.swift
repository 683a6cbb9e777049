import Database
import Spine

/// A piece of background work that has not ended, as the site keeper sees it.
struct JobLine: Sendable {
    /// How far it has come.
    enum State: Sendable {
        case due, running
        /// It failed and is tried again later.
        case retried
        /// It failed so often that it rests until somebody looks.
        case resting
    }

    let id: Job.ID
    let kind: String
    let runAt: Time
    /// Whether its day alone is told: work about a thing, or for somebody who was erased, is due because somebody did
    /// something just before, such as answering.
    let isDayAlone: Bool
    let attempts: Int
    let error: String
    let state: State

    /// What stands on the page of its time, by which the lines are in order too.
    private var told: Time { isDayAlone ? runAt.day : runAt }

    /// Those that rest first, then by time as it is told; at most 200.
    static func unfinished(_ now: Time, in tx: ReadTransaction) throws -> [JobLine] {
        try tx.all(
            """
            select id, kind, run_at, item is not null, attempts, error, claimed_until
            from job where finished_at is null
            order by case when attempts >= \(JobQueue.mostAttempts) then 0 else 1 end, run_at limit 200
            """
        ) { row in
            let (id, kind, runAt) = (try row.next(Job.ID.self), try row.next(String.self), try row.next(Time.self))
            let isAboutItem = try row.next(Bool.self)
            let (attempts, error) = (try row.next(Int.self), try row.next(String.self))
            let claimed = try row.next(Time?.self)
            let state: State =
                if let claimed, claimed >= now { .running } else if attempts >= JobQueue.mostAttempts {
                    .resting
                } else { error.isEmpty ? .due : .retried }
            return JobLine(
                id: id, kind: kind, runAt: runAt, isDayAlone: isAboutItem || kind == Erasure.scrubbing.name,
                attempts: attempts, error: error, state: state)
        }
        .sorted { one, other in
            let (rests, otherRests) = (one.state == .resting, other.state == .resting)
            return rests == otherRests ? (one.told, one.kind) < (other.told, other.kind) : rests
        }
    }

    /// How many rest.
    static func resting(in tx: ReadTransaction) throws -> Int {
        try tx.first(
            "select count(*) from job where finished_at is null and attempts >= \(JobQueue.mostAttempts)"
        ) { try $0.next(Int.self) } ?? 0
    }

    /// Has one that failed tried again now.
    static func retry(_ id: Job.ID, at now: Time, in tx: WriteTransaction) throws -> Bool {
        try tx.run(
            """
            update job set run_at = \(now), attempts = 0, error = '', claimed_until = null
            where id = \(id) and finished_at is null and (claimed_until is null or claimed_until < \(now))
            """) == 1
    }
}
