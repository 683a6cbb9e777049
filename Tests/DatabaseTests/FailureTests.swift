import Database
import Foundation
import TestSupport
import Testing

@Test func `a connection that was lost is made anew`() throws {
    try withFreshDatabase(.postgresql, samples) { database in
        try database.insert(1)
        func cutOthers() throws {
            try database.read { tx in
                _ = try tx.all(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """
                ) { try $0.next(Bool.self) }
            }
        }
        // Several connections at once, so that dead ones wait in the pool.
        let rendezvous = Rendezvous(of: 6)
        try onThreads(6) { _ in try database.read { _ in rendezvous.meet() } }
        try cutOthers()
        try onThreads(6) { thread in try database.insert(10 + thread) }
        try #expect(database.count("sample") == 7)
    }
}

@Test func `a change whose connection is cut in the middle runs again`() throws {
    try withFreshDatabase(.postgresql, samples) { database in
        let other = try Database(database.location)
        defer { other.close() }
        var runs = 0
        try database.write { tx in
            runs += 1
            try tx.run("insert into sample (id) values (1)")
            if runs == 1 {
                let pid = try tx.first("select pg_backend_pid()") { try $0.next(Int.self) } ?? 0
                try other.read { other in
                    _ = try other.first("select pg_terminate_backend(cast(\(pid) as integer))") {
                        try $0.next(Bool.self)
                    }
                }
                _ = try tx.batch { $0.run("insert into sample (id) values (2)") }
            }
        }
        #expect(runs == 2)
        try #expect(database.count("sample") == 1)
    }
}

@Test func `a statement whose table was changed is prepared anew`() throws {
    let wider = samples + [Migration(name: "2", steps: [.column(.integer("more").default(3), to: "sample")])]
    try withFreshDatabase(.postgresql, samples) { database in
        try database.insert(1)
        for history in [samples, wider] {
            try database.migrate(history)
            try database.read { tx in
                try #expect(tx.all("select * from sample") { try $0.next(Int.self) } == [1])
            }
        }
    }
}

@Test func `a server that is not there is told in plain words`() {
    let error = #expect(throws: DatabaseError.self) {
        _ = try Database(.postgresql("host=/nowhere/at/all user=x password=hunter2"))
    }
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("socket") == true)
}

@Test func `a file that is no database is called damaged`() throws {
    try withTemporaryFolder { folder in
        try Data(repeating: 0x41, count: 10_000).write(to: URL(fileURLWithPath: "\(folder)/test.db"))
        let error = #expect(throws: DatabaseError.self) { _ = try Database(.sqlite("\(folder)/test.db")) }
        #expect(error?.code == .corrupt)
        let missing = #expect(throws: DatabaseError.self) { _ = try Database(.sqlite("\(folder)/no/test.db")) }
        #expect(missing?.code == .unavailable)
    }
}

@Test func `a damaged page is told and does not crash`() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/test.db"
        let made = try Database(.sqlite(path))
        try made.migrate(samples)
        for id in 0..<50 { try made.insert(id, String(repeating: "x", count: 3_000)) }
        made.close()
        var data = try Data(contentsOf: URL(fileURLWithPath: path))
        for place in 4_096..<data.count { data[place] = 0x5A }
        try data.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: DatabaseError.self) {
            let database = try Database(.sqlite(path))
            defer { database.close() }
            _ = try database.count("sample")
        }
        #expect(error?.code == .corrupt)
    }
}

@Test func `a file that another program holds is busy once patience ends`() throws {
    try withFreshLocation(.sqlite) { location in
        let database = try Database(location)
        let impatient = try Database(location, patience: 1)
        defer {
            database.close()
            impatient.close()
        }
        try database.migrate(samples)
        try database.write { tx in
            try tx.run("insert into sample (id) values (1)")
            let error = #expect(throws: DatabaseError.self) { try impatient.insert(2) }
            #expect(error?.code == .busy)
        }
        try impatient.insert(2)
        try #expect(database.count("sample") == 2)
    }
}

@Test func `a full disk costs the change alone, not its neighbours`() throws {
    try withFreshDatabase(.sqlite, samples) { database in
        // SQLite answers a file that may not grow as it does a full disk.
        try database.write { _ = try $0.first("pragma max_page_count = 60") { try $0.next(Int.self) } }
        try onThreads(8) { thread in
            for turn in 0..<20 {
                let id = thread * 100 + turn
                guard turn % 2 == 0 else {
                    try database.insert(id)
                    continue
                }
                let error = #expect(throws: DatabaseError.self) {
                    try database.insert(id, String(repeating: "x", count: 1_000_000))
                }
                #expect(error?.code == .full)
            }
        }
        try #expect(database.count("sample") == 80)
    }
}

@Test func `a change on SQLite is durable before it is acknowledged`() throws {
    try withFreshDatabase(.sqlite, samples) { database in
        let settings: [(SQL, Int)] = [
            ("pragma synchronous", 2), ("pragma foreign_keys", 1), ("pragma secure_delete", 1),
        ]
        for (setting, expected) in settings {
            try #expect(database.write { try $0.first(setting) { try $0.next(Int.self) } } == expected)
        }
        let journal = try database.write { try $0.first("pragma journal_mode") { try $0.next(String.self) } }
        #expect(journal == "wal")
    }
}
