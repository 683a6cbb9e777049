import Database
import Foundation
import Synchronization
import TestSupport
import Testing

@Test(arguments: Dialect.allCases)
func `every change that was acknowledged by 32 threads is there`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let acknowledged = Mutex<Set<Int>>([])
        try onThreads(32) { thread in
            for turn in 0..<12 {
                let id = thread * 100 + turn
                try database.insert(id)
                acknowledged.withLock { _ = $0.insert(id) }
                let isSeen = try database.read {
                    try $0.first("select 1 from sample where id = \(id)") { try $0.next(Int.self) } != nil
                }
                #expect(isSeen)
            }
        }
        let ids = try database.read { try $0.all("select id from sample") { try $0.next(Int.self) } }
        #expect(Set(ids) == acknowledged.withLock { $0 })
        #expect(ids.count == 32 * 12)
    }
}

@Test(arguments: Dialect.allCases)
func `a change that throws does not spoil its neighbours`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.insert(-1)
        try onThreads(24) { thread in
            for turn in 0..<9 {
                let id = thread * 100 + turn
                switch (thread + turn) % 3 {
                case 0: try database.insert(id)
                case 1:
                    #expect(throws: Refusal.self) {
                        try database.write { tx in
                            try tx.run("insert into sample (id) values (\(id))")
                            throw Refusal()
                        }
                    }
                default:
                    let error = #expect(throws: DatabaseError.self) {
                        try database.write { tx in
                            try tx.run("insert into sample (id) values (\(id))")
                            try tx.run("insert into sample (id) values (-1)")
                        }
                    }
                    #expect(error?.constraint?.kind == .unique)
                }
            }
        }
        let ids = try database.read { try $0.all("select id from sample where id >= 0") { try $0.next(Int.self) } }
        #expect(ids.count == 24 * 3)
        #expect(ids.allSatisfy { ($0 / 100 + $0 % 100) % 3 == 0 })
    }
}

@Test(arguments: Dialect.allCases)
func `two changes that would skew each other are run one after the other`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        // Of the two on duty one may leave, if the other stays.
        try database.write { try $0.run("insert into sample (id, open) values (1, 1), (2, 1)") }
        let rendezvous = Rendezvous(of: 2)
        let runs = Atomic<Int>(0)
        try onThreads(2) { thread in
            var isFirst = true
            try database.write { tx in
                runs.add(1, ordering: .relaxed)
                let onDuty = try tx.first("select count(*) from sample where open = 1") { try $0.next(Int.self) }
                // SQLite runs one change at a time, so that the other cannot come.
                if dialect == .postgresql, isFirst {
                    isFirst = false
                    rendezvous.meet()
                }
                if onDuty == 2 { try tx.run("update sample set open = 0 where id = \(thread + 1)") }
            }
        }
        let left = try database.read {
            try $0.first("select count(*) from sample where open = 1") { try $0.next(Int.self) }
        }
        #expect(left == 1)
        #expect(runs.load(ordering: .relaxed) == (dialect == .postgresql ? 3 : 2))
    }
}

@Test(arguments: Dialect.allCases)
func `counting up by many threads loses nothing`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.write { try $0.run("insert into sample (id, pence) values (1, 0)") }
        try onThreads(4) { _ in
            for _ in 0..<10 {
                try database.write { tx in
                    let pence = try tx.first("select pence from sample where id = 1") { try $0.next(Int.self) } ?? 0
                    try tx.run("update sample set pence = \(pence + 1) where id = 1")
                }
            }
        }
        let pence = try database.read { try $0.first("select pence from sample") { try $0.next(Int.self) } }
        #expect(pence == 40)
    }
}

@Test(arguments: Dialect.allCases)
func `a reader sees one snapshot whatever is committed meanwhile`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.insert(1)
        try database.read { tx in
            let before = try tx.first("select count(*) from sample") { try $0.next(Int.self) }
            try onThreads(1) { _ in try database.insert(2) }
            let after = try tx.first("select count(*) from sample") { try $0.next(Int.self) }
            #expect(before == 1)
            #expect(after == 1)
        }
        try #expect(database.count("sample") == 2)
    }
}

@Test(arguments: Dialect.allCases)
func `nothing is called unchanged after an acknowledged commit`(_ dialect: Dialect) throws {
    try withTwoDatabases(dialect) { database, other in
        var mark = try database.mark()
        #expect(database.unchanged(since: mark) == (dialect == .sqlite))
        _ = try database.count("sample")
        #expect(database.unchanged(since: mark) == (dialect == .sqlite))
        try database.insert(1)
        #expect(!database.unchanged(since: mark))
        mark = try database.mark()
        // As another process would.
        try other.insert(2)
        #expect(!database.unchanged(since: mark))
        try onThreads(8) { thread in
            for turn in 0..<25 {
                let mark = try database.mark()
                try (turn % 2 == 0 ? database : other).insert(1_000 + thread * 100 + turn)
                #expect(!database.unchanged(since: mark))
            }
        }
    }
}

@Test(arguments: Dialect.allCases)
func `closing while busy lets what has begun end and refuses the rest`(_ dialect: Dialect) throws {
    try withFreshLocation(dialect) { location in
        let database = try Database(location)
        try database.migrate(samples)
        let rendezvous = Rendezvous(of: 9)
        let acknowledged = Atomic<Int>(0)
        try onThreads(9) { thread in
            rendezvous.meet()
            if thread == 8 { return database.close() }
            for turn in 0..<1_000 {
                do {
                    try database.insert(thread * 1_000 + turn)
                    acknowledged.add(1, ordering: .relaxed)
                } catch let error as DatabaseError {
                    #expect(error.code == .unavailable)
                    return
                }
            }
        }
        #expect(throws: DatabaseError.self) { try database.insert(-1) }
        #expect(throws: DatabaseError.self) { try database.read { _ in } }
        database.close()
        let again = try Database(location)
        defer { again.close() }
        #expect(try again.count("sample") == acknowledged.load(ordering: .relaxed))
    }
}

@Test(arguments: Dialect.allCases)
func `more statements than the cache holds are run all the same`(_ dialect: Dialect) throws {
    try withFreshLocation(dialect) { location in
        let database = try Database(location, readers: 1)
        defer { database.close() }
        try database.migrate(samples)
        try database.insert(1)
        for _ in 1...2 {
            for number in 1...500 {
                let ids = Array(1...number)
                let found = try database.read {
                    try $0.first("select count(*) from sample where id in (\(SQL(values: ids)))") {
                        try $0.next(Int.self)
                    }
                }
                #expect(found == 1)
            }
        }
        guard dialect == .postgresql else { return }
        let kept = try database.read {
            try $0.first("select count(*) from pg_prepared_statements") { try $0.next(Int.self) }
        }
        #expect((100...401).contains(kept ?? 0))
    }
}
