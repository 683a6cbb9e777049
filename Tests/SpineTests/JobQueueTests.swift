import Database
import Schema
import Spine
import Synchronization
import TestSupport
import Testing

/// Background work that several servers share: claimed by one, asked for while it runs, taken over.
@Suite struct JobQueueTests {
    private static let ask = Action("test.ask", by: [.system])
    private static let work = Job.Kind("test.work")

    private func ask(_ scene: Scene, key: String = "test.work") throws {
        try scene.store.act(Self.ask, by: .system, on: .network) { try $0.enqueue(Self.work, key: key) }
    }

    private func claim(_ scene: Scene) throws -> Job? {
        try JobQueue.claim(from: scene.database, now: scene.clock.now)
    }

    private func settle(_ job: Job, _ outcome: JobHandler.Outcome, _ scene: Scene) throws {
        try JobQueue.settle(job, outcome, in: scene.database, now: scene.clock.now)
    }

    @Test(arguments: Dialect.allCases)
    func `servers that claim at once never get the same job`(dialect: Dialect) throws {
        try withFreshLocation(dialect) { location in
            let servers = try (0..<2).map { _ in try Database(location) }
            defer { for server in servers { server.close() } }
            try servers[0].migrate(History.migrations)
            let scene = try Scene(servers[0])
            for number in 1...24 { try ask(scene, key: "test.work.\(number)") }
            let claimed = Mutex<[Job.ID]>([])
            let start = Rendezvous(of: 6)
            try onThreads(6) { number in
                start.meet()
                while let job = try JobQueue.claim(from: servers[number % 2], now: scene.clock.now) {
                    claimed.withLock { $0.append(job.id) }
                }
            }
            let all = claimed.withLock { $0 }
            #expect(all.count == 24)
            #expect(Set(all).count == 24)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is asked for while it runs is run once more`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            for outcome in [JobHandler.Outcome.finished, .again(at: scene.clock.now.adding(days: 1))] {
                try ask(scene)
                let first = try #require(try claim(scene))
                try ask(scene)
                #expect(try claim(scene) == nil)
                try settle(first, outcome, scene)
                let second = try #require(try claim(scene))
                #expect(second.progress == 0)
                try settle(second, outcome, scene)
                #expect(try claim(scene) == nil)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `work in steps begins anew when it was asked for in between`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            try ask(scene)
            try settle(try #require(try claim(scene)), .unfinished(progress: 10), scene)
            let second = try #require(try claim(scene))
            #expect(second.progress == 10)
            try ask(scene)
            try settle(second, .unfinished(progress: 20), scene)
            #expect(try #require(try claim(scene)).progress == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `between the steps of long work goes what became due meanwhile`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            try ask(scene, key: "test.long")
            let step = try #require(try claim(scene))
            scene.clock.advance(seconds: 1)
            try ask(scene, key: "test.short")
            scene.clock.advance(seconds: 1)
            try settle(step, .unfinished(progress: 10), scene)
            let between = try #require(try claim(scene))
            #expect(between.id != step.id)
            try settle(between, .finished, scene)
            let next = try #require(try claim(scene))
            #expect(next.id == step.id && next.progress == 10)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who outlasted the lease settles nothing of the job that another has taken up`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            try ask(scene)
            let slow = try #require(try claim(scene))
            scene.clock.advance(seconds: JobQueue.lease + 1)
            let other = try #require(try claim(scene))
            #expect(other.id == slow.id)
            try settle(slow, .unfinished(progress: 99), scene)
            try JobQueue.fail(slow, because: "too slow", in: database, now: scene.clock.now)
            try settle(slow, .finished, scene)
            #expect(try claim(scene) == nil)
            try settle(other, .unfinished(progress: 5), scene)
            #expect(try #require(try claim(scene)).progress == 5)
        }
    }
}
