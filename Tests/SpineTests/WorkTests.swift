import Database
import Schema
import Spine
import TestSupport
import Testing

/// Forms sent twice, edits at once, ties, waiting, jobs and rates.
@Suite struct WorkTests {
    private static let edit = Action("test.edit", by: [.system, .member])

    @Test(arguments: Dialect.allCases)
    func `a form that is sent twice acts once and leads to the same place`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let nonce = [UInt8](repeating: 9, count: 16)
            func send() throws {
                try scene.store.act(Self.edit, by: .system, on: .network) { acting in
                    try acting.insert(Item.Kind("note"), title: "once", language: "en", visibility: .everyone, in: nil)
                    try acting.spend(nonce, leadingTo: "/notes/1")
                }
            }
            try send()
            let error = #expect(throws: SpineError.self) { try send() }
            #expect(error?.code == .alreadyDone)
            let found = try database.read { tx in
                (
                    try tx.first("select count(*) from item where title = 'once'") { try $0.next(Int.self) },
                    try FormNonce.outcome(of: nonce, in: tx)
                )
            }
            #expect(found.0 == 1)
            #expect(found.1 == "/notes/1")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of two edits made from the same revision the second is refused`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let item = try scene.item("first", in: nil, visibility: .everyone)
            func edit(_ title: String) throws {
                try scene.store.act(Self.edit, by: .system, on: .item(item)) {
                    try $0.edit(item, from: 1, title: title, visibility: .everyone)
                }
            }
            try edit("second")
            let error = #expect(throws: SpineError.self) { try edit("third") }
            #expect(error?.code == .changedMeanwhile)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a tie can be walked both ways, is made once, and can be withdrawn`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let voice = try scene.item("voice", in: nil, visibility: .everyone)
            let clause = try scene.item("clause", in: nil, visibility: .everyone)
            for _ in 1...2 {
                try scene.store.act(Self.edit, by: .system, on: .item(clause)) {
                    try $0.link(clause, .informedBy, voice)
                }
            }
            func threads() throws -> (Spine.Thread, Spine.Thread) {
                try scene.store.read {
                    (
                        try Spine.Thread.of(clause, for: .visitor, in: $0),
                        try Spine.Thread.of(voice, for: .visitor, in: $0)
                    )
                }
            }
            #expect(try threads().0.cameFrom.map(\.item) == [voice])
            #expect(try threads().1.cameOfIt.map(\.item) == [clause])
            try scene.store.act(Self.edit, by: .system, on: .item(clause)) {
                try $0.unlink(clause, .informedBy, voice)
            }
            #expect(try threads().0.cameFrom.isEmpty && threads().1.cameOfIt.isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what was asked waits until it is done, and only once`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let person = try scene.person("Mari")
            let item = try scene.item("a question", in: nil, visibility: .everyone)
            let reply = Waiting.What("test.reply")
            for _ in 1...2 {
                try scene.store.act(Self.edit, by: .system, on: .item(item)) {
                    try $0.ask(person, for: reply, about: item)
                }
            }
            func waiting() throws -> [Waiting] {
                let viewer = try scene.viewer(person)
                return try scene.store.read { try Waiting.all(for: viewer, in: $0) }
            }
            #expect(try waiting().map(\.what) == [reply])
            try scene.store.act(Self.edit, by: .system, on: .item(item)) { try $0.settle(reply, about: item) }
            #expect(try waiting().isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a job is held by one, taken up again when its holder dies, and rests after many failures`(
        dialect: Dialect
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let kind = Job.Kind("test.work")
            for _ in 1...2 {
                try scene.store.act(Self.edit, by: .system, on: .network) { try $0.enqueue(kind, key: "test.work") }
            }
            let first = try #require(try JobQueue.claim(from: database, now: scene.clock.now))
            #expect(first.attempts == 1)
            #expect(try JobQueue.claim(from: database, now: scene.clock.now) == nil)
            scene.clock.advance(seconds: JobQueue.lease + 1)
            let second = try #require(try JobQueue.claim(from: database, now: scene.clock.now))
            #expect(second.id == first.id)
            var failures = second.attempts
            try JobQueue.fail(second, because: "no luck", in: database, now: scene.clock.now)
            #expect(try JobQueue.claim(from: database, now: scene.clock.now) == nil)
            while failures < JobQueue.mostAttempts {
                scene.clock.advance(seconds: 1_000_000)
                let job = try #require(try JobQueue.claim(from: database, now: scene.clock.now))
                failures = job.attempts
                try JobQueue.fail(job, because: "no luck", in: database, now: scene.clock.now)
            }
            scene.clock.advance(seconds: 1_000_000)
            #expect(try JobQueue.claim(from: database, now: scene.clock.now) == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a rate admits so many tries in a period and then waits for the next`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let limit = RateLimit("test", most: 3, per: 60)
            func admits() throws -> Bool {
                try database.write { try limit.admits([1, 2, 3], at: scene.clock.now, in: $0) }
            }
            #expect(try (1...4).map { _ in try admits() } == [true, true, true, false])
            scene.clock.advance(seconds: 61)
            #expect(try admits())
        }
    }
}
