import Database
import Foundation
import Synchronization
import TestSupport
import Testing

/// Counts those who were told, and holds the thread that waits for all of them.
private final class Told: Sendable {
    private let failures = Mutex<[Int: [(any Error)?]]>([:])
    private let bell = DispatchSemaphore(value: 0)

    func tell(_ number: Int, _ failure: (any Error)?) {
        failures.withLock { $0[number, default: []].append(failure) }
        bell.signal()
    }

    /// What each was told, once so many were.
    func await(_ count: Int) -> [Int: [(any Error)?]] {
        for _ in 0..<count { #expect(bell.wait(timeout: .now() + 60) == .success) }
        return failures.withLock { $0 }
    }
}

@Suite struct QueueTests {
    @Test func `what is queued is durable when its owner is told, each once`() throws {
        try withTwoDatabases(.sqlite) { database, other in
            let told = Told()
            try onThreads(4) { thread in
                for turn in 0..<50 {
                    let id = thread * 100 + turn
                    // Between them somebody waits for a change of their own.
                    if turn % 10 == 9 { try database.insert(10_000 + id) }
                    let isTaken = database.queue {
                        try database.insert(id)
                    } then: { failure in
                        let isThere = try? other.read {
                            try $0.first("select 1 from sample where id = \(id)") { try $0.next(Int.self) }
                        }
                        #expect(isThere == 1)
                        told.tell(id, failure)
                    }
                    #expect(isTaken)
                }
            }
            let outcomes = told.await(200)
            #expect(outcomes.count == 200)
            #expect(outcomes.values.allSatisfy { $0.count == 1 && $0[0] == nil })
            try #expect(other.count("sample") == 220)
        }
    }

    @Test func `what a queued change reads and writes is part of it, and fails with it`() throws {
        try withFreshDatabase(.sqlite, samples) { database in
            let told = Told()
            for number in 0..<40 {
                _ = database.queue {
                    try database.insert(number * 2)
                    let own = try database.read {
                        try $0.first("select count(*) from sample where id = \(number * 2)") { try $0.next(Int.self) }
                    }
                    // Every second one fails within, and does not let it be seen.
                    if number.isMultiple(of: 2) {
                        try? database.write { tx in
                            try tx.run("insert into sample (id) values (\(number * 2 + 1))")
                            throw Refusal()
                        }
                    }
                    #expect(own == 1)
                } then: {
                    told.tell(number, $0)
                }
            }
            for (number, failures) in told.await(40) {
                #expect(failures.count == 1)
                #expect((failures[0] is Refusal) == number.isMultiple(of: 2))
                #expect((failures[0] == nil) != number.isMultiple(of: 2))
            }
            let ids = try database.read { try $0.all("select id from sample order by id") { try $0.next(Int.self) } }
            #expect(ids == stride(from: 2, to: 80, by: 4).map(\.self))
        }
    }

    @Test func `a change within another one is refused whichever thread runs it`() throws {
        try withFreshDatabase(.sqlite, samples) { database in
            let told = Told()
            try onThreads(8) { thread in
                for turn in 0..<20 {
                    let id = thread * 100 + turn
                    // So that the writer's own thread has something to do, and runs what waits beside it.
                    _ = database.queue {
                        try database.insert(id)
                    } then: {
                        told.tell(id, $0)
                    }
                    let error = #expect(throws: DatabaseError.self) {
                        try database.write { _ in try database.insert(10_000 + id) }
                    }
                    #expect(error?.code == .misuse)
                }
            }
            #expect(told.await(160).values.allSatisfy { $0.count == 1 && $0[0] == nil })
            try #expect(database.count("sample") == 160)
        }
    }

    @Test func `where nobody else can run it, or it is closed, nothing is taken in`() throws {
        try withFreshDatabase(.postgresql, samples) { database in
            #expect(
                !database.queue {
                    try database.insert(1)
                } then: { _ in
                    Issue.record("It was run.")
                })
            try #expect(database.count("sample") == 0)
        }
        try withFreshLocation(.sqlite) { location in
            let database = try Database(location)
            database.close()
            #expect(
                !database.queue {
                } then: { _ in
                    Issue.record("It was run.")
                })
        }
    }
}
