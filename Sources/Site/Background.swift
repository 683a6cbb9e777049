import Database
import Glibc
import Logs
import Pages
import Spine
import Synchronization

/// The background work: a thread that takes due jobs from the database and does them one after the other. Several
/// servers may each have one.
public final class Background: Sendable {
    private let site: Site
    private let handlers: [Job.Kind: JobHandler]
    private let isStopping = Mutex(false)
    private let thread = Mutex<pthread_t?>(nil)

    /// Gets the work of all capabilities ready; nothing runs yet.
    public init(_ site: Site) {
        self.site = site
        handlers = Dictionary(
            site.jobs.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Does everything that is due and returns how many runs there were: for tests and the command line.
    @discardableResult
    public func runDue() throws -> Int {
        var runs = 0
        while try runNext() { runs += 1 }
        return runs
    }

    /// Starts working until `stop`.
    public func start() throws {
        try site.startHousekeeping()
        let worker = Unmanaged.passRetained(self)
        var started = pthread_t()
        let result = pthread_create(&started, nil, work, worker.toOpaque())
        guard result == 0 else {
            worker.release()
            throw SpineError(.refused, "No thread could be started for the background work (error \(result)).")
        }
        thread.withLock { $0 = started }
    }

    /// Lets the job under way end its step, then stops.
    public func stop() {
        isStopping.withLock { $0 = true }
        if let running = thread.withLock({ $0 }) { pthread_join(running, nil) }
        thread.withLock { $0 = nil }
    }

    fileprivate func workUntilStopped() {
        while !isStopping.withLock({ $0 }) {
            do {
                if try runNext() { continue }
            } catch {
                site.settings.log.error(
                    "job.queue.failed",
                    [LogField("why", .operational((error as? DatabaseError)?.message ?? "\(type(of: error))"))])
            }
            usleep(250_000)
        }
    }

    private func runNext() throws -> Bool {
        let database = site.settings.database
        guard let job = try JobQueue.claim(from: database, now: site.store.surroundings.now) else { return false }
        guard let handler = handlers[job.kind] else {
            try JobQueue.fail(
                job, because: "This version knows no such work.", in: database, now: site.store.surroundings.now)
            return true
        }
        do {
            let outcome = try handler.run(job, site.store)
            try JobQueue.settle(job, outcome, in: database, now: site.store.surroundings.now)
        } catch {
            let reason = (error as? SpineError)?.message ?? (error as? DatabaseError)?.message ?? "\(type(of: error))"
            site.settings.log.warning(
                "job.failed", [LogField("kind", .id(job.kind.name)), LogField("why", .operational(reason))])
            try JobQueue.fail(job, because: reason, in: database, now: site.store.surroundings.now)
        }
        return true
    }
}

private func work(_ worker: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let worker else { return nil }
    Unmanaged<Background>.fromOpaque(worker).takeRetainedValue().workUntilStopped()
    return nil
}
