import Database
import Foundation
import Synchronization
import TestSupport
import Testing

/// Rows that refer to rows of the same table which come later, and values of every type.
private func fill(_ database: Database) throws {
    let ids = (0..<300).map { _ in UUID() }
    try database.write { tx in
        for (number, id) in ids.enumerated().reversed() {
            let above = number + 1 < ids.count ? ids[number + 1] : nil
            try tx.run("insert into parent (id, name, above) values (\(id), \("name \(number)"), \(above))")
            try tx.run("insert into child (id, parent, kind) values (\(UUID()), \(id), 'a')")
        }
        try tx.run("update parent set above = \(ids[0]) where id = \(ids[299])")
        try tx.run(
            """
            insert into sample (id, words, size, data, key, open, at, pence)
            values (\(Int64.min), \("Ŵy"), \(0.1), \([0, 255] as [UInt8]), \(ids[0]), 1, \(Int64.max), -5)
            """)
    }
}

private func contents(_ database: Database) throws -> [String] {
    try database.read { tx in
        let parents = try tx.all("select id, name, above from parent order by name") {
            "\(try $0.next(UUID.self)) \(try $0.next(String.self)) \(try $0.next(UUID?.self)?.uuidString ?? "")"
        }
        let children = try tx.all("select id, parent from child order by id") {
            "\(try $0.next(UUID.self)) \(try $0.next(UUID.self))"
        }
        let samples = try tx.all("select id, words, size, data, key, open, at, pence from sample order by id") {
            """
            \(try $0.next(Int.self)) \(try $0.next(String.self)) \(try $0.next(Double.self)) \
            \(try $0.next([UInt8].self)) \(try $0.next(UUID.self)) \(try $0.next(Bool.self)) \
            \(try $0.next(Int.self)) \(try $0.next(Int.self))
            """
        }
        return parents + children + samples
    }
}

@Test(arguments: Dialect.allCases, Dialect.allCases)
func `a dump of either database is loaded by either`(_ from: Dialect, _ to: Dialect) throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/dump"
        let expected = try withFreshDatabase(from, samples) { database in
            try fill(database)
            var parts: [Double] = []
            try database.dump(to: path) { parts.append($0) }
            #expect(parts == parts.sorted() && parts.last == 1)
            #expect(throws: DatabaseError.self, "a file is never written over") { try database.dump(to: path) }
            return try contents(database)
        }
        try withFreshDatabase(to, samples) { database in
            try database.load(from: path)
            try #expect(contents(database) == expected)
            #expect(throws: DatabaseError.self) { try database.write { try $0.run("delete from parent") } }
            let error = #expect(throws: DatabaseError.self) { try database.load(from: path) }
            #expect(error?.code == .misuse)
        }
    }
}

@Test(arguments: Dialect.allCases)
func `a dump that is cut, damaged or of another version is refused and nothing of it is kept`(
    _ dialect: Dialect
) throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/dump"
        try withFreshDatabase(dialect, samples) { database in
            try fill(database)
            try database.dump(to: path)
        }
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var damaged = whole
        damaged[whole.count / 2] ^= 1
        let broken = [
            Data(), whole.prefix(10), whole.prefix(whole.count / 2), whole.dropLast(), whole + [0], damaged,
            whole.prefix(23) + Data("Tt".utf8) + Data(repeating: 0xFF, count: 4),
        ]
        try withFreshDatabase(dialect, samples) { database in
            for (number, data) in broken.enumerated() {
                let file = "\(folder)/broken-\(number)"
                try data.write(to: URL(fileURLWithPath: file))
                let error = #expect(throws: DatabaseError.self, "\(number)") { try database.load(from: file) }
                #expect(number == 5 || error?.code == .corrupt, "\(number)")
                try #expect(database.count("parent") == 0)
            }
        }
        let newer = samples + [Migration(name: "2", steps: [.table("more", [.id("id")])])]
        try withFreshDatabase(dialect, newer) { database in
            let error = #expect(throws: DatabaseError.self) { try database.load(from: path) }
            #expect(error?.code == .misuse)
            try #expect(database.count("parent") == 0)
        }
    }
}

@Test func `a backup of SQLite made while others write is one snapshot`() throws {
    try withTemporaryFolder { folder in
        try withFreshDatabase(.sqlite, samples) { database in
            try fill(database)
            for id in 0..<40 { try database.insert(id, String(repeating: "x", count: 100_000)) }
            let count = try database.count("sample")
            var parts: [Double] = []
            try database.backup(to: "\(folder)/backup.db") { part in
                parts.append(part)
                // The snapshot has begun; what is written now is not in it.
                try onThreads(1) { [parts] _ in try database.insert(1_000 + parts.count) }
            }
            #expect(parts.count > 2 && parts.last == 1)
            try Database.restore(from: "\(folder)/backup.db", to: "\(folder)/restored.db")
            let restored = try Database(.sqlite("\(folder)/restored.db"))
            defer { restored.close() }
            try restored.migrate(samples)
            try #expect(restored.count("sample") == count)
            try #expect(restored.count("child") == 300)
            #expect(throws: DatabaseError.self) {
                try Database.restore(from: "\(folder)/backup.db", to: "\(folder)/restored.db")
            }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(left.allSatisfy { !$0.hasSuffix(".part") })
    }
}

@Test func `what is no database is not restored`() throws {
    try withTemporaryFolder { folder in
        try Data(repeating: 0x41, count: 5_000).write(to: URL(fileURLWithPath: "\(folder)/backup.db"))
        let error = #expect(throws: DatabaseError.self) {
            try Database.restore(from: "\(folder)/backup.db", to: "\(folder)/restored.db")
        }
        #expect(error?.code == .corrupt)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/restored.db"))
    }
}

@Test func `what was deleted and scrubbed is in none of SQLite's files`() throws {
    try withFreshDatabase(.sqlite, samples) { database in
        guard case .sqlite(let path) = database.location else { return }
        let secret = "a word that nobody may find"
        for id in 0..<200 { try database.insert(id, "\(secret) \(id)") }
        func isFound() -> Bool {
            ["", "-wal"].contains { suffix in
                let data = FileManager.default.contents(atPath: path + suffix) ?? Data()
                return data.range(of: Data(secret.utf8)) != nil
            }
        }
        #expect(isFound())
        try database.write { try $0.run("delete from sample where id % 7 > 0") }
        try database.write { try $0.run("update sample set words = 'gone'") }
        try database.scrub()
        #expect(!isFound())
        try #expect(database.count("sample") == 29)
    }
}

@Test func `scrubbing PostgreSQL leaves the rows that are there`() throws {
    try withFreshDatabase(.postgresql, samples) { database in
        try fill(database)
        try database.write { try $0.run("delete from child") }
        try database.scrub()
        try #expect(database.count("parent") == 300)
    }
}
