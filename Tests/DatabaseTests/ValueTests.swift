import Database
import Foundation
import TestSupport
import Testing

@Test(arguments: Dialect.allCases)
func `values come back as they were bound`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let key = UUID()
        let rows: [(Int64, String?, Double?, [UInt8]?)] = [
            (.max, "", 0.1 + 0.2, []), (.min, "Ŵy 👩‍👩‍👧 'x' \" \\ $1", -.greatestFiniteMagnitude, [0, 255, 0]),
            (0, nil, nil, nil),
            (1, String(repeating: "é", count: 70_000), .infinity, Array(repeating: 7, count: 70_000)),
            (2, "a", .leastNonzeroMagnitude, [1]),
        ]
        try database.write { tx in
            for (id, words, size, data) in rows {
                try tx.run(
                    """
                    insert into sample (id, words, size, data, key, open)
                    values (\(id), \(words), \(size), \(data), \(key), \(true))
                    """)
            }
        }
        for (id, words, size, data) in rows {
            let found = try database.read { tx in
                try tx.first("select id, words, size, data, key, open from sample where id = \(id)") { row in
                    #expect(try row.next(Int64.self) == id)
                    #expect(try row.next(String?.self) == words)
                    #expect(try row.next(Double?.self) == size)
                    #expect(try row.next([UInt8]?.self) == data)
                    #expect(try row.next(UUID.self) == key)
                    return try row.next(Bool.self)
                }
            }
            #expect(found == true)
        }
    }
}

@Test(arguments: Dialect.allCases)
func `what neither database can hold is refused and not repeated`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let refused: [any Bindable] = ["secret\u{0}word", Double.nan]
        for value in refused {
            let error = try #require(throws: DatabaseError.self) {
                try database.write { try $0.run("insert into sample (id, words) values (1, \(value.bound))") }
            }
            #expect(error.code == .unstorable)
            #expect(!error.message.contains("secret"))
        }
        try #expect(database.count("sample") == 0)
    }
}

@Test(arguments: Dialect.allCases)
func `what stands in an interpolation is bound and never becomes SQL`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let hostile = "'); drop table sample; --"
        try database.insert(1, hostile)
        let ids = [1, 2]
        let condition: SQL = "id in (\(SQL(values: ids))) and words = \(hostile)"
        let found = try database.read { tx in
            try tx.all("select id, words from sample where \(condition) and id < \(5)") {
                (try $0.next(Int.self), try $0.next(String.self))
            }
        }
        #expect(found.map(\.0) == [1])
        #expect(found.first?.1 == hostile)
        let none = try database.read { tx in
            try tx.all("select id from sample where id in (\(SQL(values: [Int]())))") { try $0.next(Int.self) }
        }
        #expect(none.isEmpty)
        #expect(throws: DatabaseError.self) { try SQL(identifier: "sample; --") }
    }
}

@Test(arguments: Dialect.allCases)
func `a column of another type is unreadable and its value is not told`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.insert(1, "secret")
        let error = try #require(throws: DatabaseError.self) {
            _ = try database.read {
                try $0.first("select id, words from sample") { row in
                    row.skip()
                    return try row.next(Int.self)
                }
            }
        }
        #expect(error.code == .unreadable(column: 1))
        #expect(!error.message.contains("secret"))
    }
}

@Test(arguments: Dialect.allCases)
func `sums, truth values and nulls are read alike`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.insert(1)
        try database.insert(2)
        try database.read { tx in
            try tx.forEach(
                """
                select sum(id), avg(id), count(*), exists (select 1 from sample where id = 9), max(at), 1 = 1
                from sample
                """
            ) { row in
                try #expect(row.next(Int.self) == 3)
                try #expect(row.next(Double.self) == 1.5)
                try #expect(row.next(Int.self) == 2)
                try #expect(row.next(Bool.self) == false)
                try #expect(row.next(Int?.self) == nil)
                try #expect(row.next(Bool.self))
            }
        }
    }
}

@Test(arguments: Dialect.allCases)
func `a null in an insert from a select finds its type`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let none: Int? = nil
        let key: UUID? = nil
        for id in 1...2 {
            try database.write { tx in
                try tx.run(
                    """
                    insert into sample (id, at, key) select \(id), \(none), \(key)
                    where not exists (select 1 from sample where id = \(id))
                    """)
            }
        }
        try #expect(database.count("sample") == 2)
    }
}

@Test(arguments: Dialect.allCases)
func `text is compared byte by byte`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        for (id, words) in ["b", "é", "B", "a", "Z"].enumerated() { try database.insert(id, words) }
        let sorted = try database.read {
            try $0.all("select words from sample order by words") { try $0.next(String.self) }
        }
        #expect(sorted == ["B", "Z", "a", "b", "é"])
    }
}

@Test func `a connection string is never printed`() {
    let location = Location.postgresql("host=nowhere.invalid password=hunter2")
    #expect(!"\(location)".contains("hunter2"))
    #expect(!String(reflecting: location).contains("hunter2"))
    for words in ["host=/nowhere password=hunter2", "postgresql://u:hunter2@@nowhere.invalid:x/", "hunter2"] {
        let error = #expect(throws: DatabaseError.self) { try Database(.postgresql(words)) }
        #expect(error?.message.contains("hunter2") == false)
    }
}
