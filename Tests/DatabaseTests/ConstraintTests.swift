import Database
import Foundation
import TestSupport
import Testing

@Test(arguments: Dialect.allCases)
func `each kind of broken rule is told apart and no value is told`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let parent = UUID()
        try database.write { try $0.run("insert into parent (id, name) values (\(parent), \("secret"))") }
        let noName: String? = nil
        let cases: [(Constraint.Kind, SQL)] = [
            (.unique, "insert into parent (id, name) values (\(UUID()), \("secret"))"),
            (.unique, "insert into parent (id, name) values (\(parent), \("other secret"))"),
            (.notNull, "insert into parent (id, name) values (\(UUID()), \(noName))"),
            (.foreignKey, "insert into child (id, parent, kind) values (\(UUID()), \(UUID()), 'a')"),
            (.check, "insert into child (id, parent, kind) values (\(UUID()), \(parent), \("secret"))"),
            (.check, "insert into child (id, parent, kind, amount) values (\(UUID()), \(parent), 'a', \(1000))"),
            (.check, "insert into sample (id, open) values (1, 2)"),
        ]
        for (kind, statement) in cases {
            let error = try #require(throws: DatabaseError.self) { try database.write { try $0.run(statement) } }
            #expect(error.constraint?.kind == kind)
            #expect(!error.message.contains("secret"))
        }
        try database.write { tx in
            try tx.run("insert into child (id, parent, kind) values (\(UUID()), \(parent), 'b')")
        }
        let error = try #require(throws: DatabaseError.self) {
            try database.write { try $0.run("delete from parent where id = \(parent)") }
        }
        #expect(error.constraint?.kind == .foreignKey)
    }
}

@Test(arguments: Dialect.allCases)
func `an attempt that fails undoes itself alone`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.write { tx in
            try tx.run("insert into sample (id) values (1)")
            let error = #expect(throws: DatabaseError.self) {
                try tx.attempt {
                    try tx.run("insert into sample (id) values (2)")
                    try tx.run("insert into sample (id) values (1)")
                }
            }
            #expect(error?.constraint?.kind == .unique)
            #expect(throws: Refusal.self) {
                try tx.attempt {
                    try tx.attempt { try tx.run("insert into sample (id) values (3)") }
                    throw Refusal()
                }
            }
            try tx.attempt { try tx.run("insert into sample (id) values (4)") }
        }
        let ids = try database.read { try $0.all("select id from sample order by id") { try $0.next(Int.self) } }
        #expect(ids == [1, 4])
    }
}

@Test(arguments: Dialect.allCases)
func `a failure that is passed over still undoes the change`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        try database.insert(1)
        #expect(throws: DatabaseError.self) {
            try database.write { tx in
                try tx.run("insert into sample (id) values (2)")
                _ = try? tx.run("insert into sample (id) values (1)")
            }
        }
        try #expect(database.count("sample") == 1)
    }
}

@Test(arguments: Dialect.allCases)
func `a transaction inside another one is refused`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let error = #expect(throws: DatabaseError.self) {
            try database.write { _ in try database.read { _ in } }
        }
        #expect(error?.code == .misuse)
    }
}

@Test(arguments: Dialect.allCases)
func `reading cannot change anything`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        #expect(throws: DatabaseError.self) {
            try database.read { tx in
                try tx.all("insert into sample (id) values (1) returning id") { try $0.next(Int.self) }
            }
        }
        #expect(throws: DatabaseError.self) {
            try database.read { tx in try tx.batch { _ = $0.run("insert into sample (id) values (1)") } }
        }
        try #expect(database.count("sample") == 0)
    }
}

@Test(arguments: Dialect.allCases)
func `a batch answers in order, during and after it`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        let (changed, words, late) = try database.write { tx in
            try tx.batch { batch in
                let changed = batch.run("insert into sample (id, words) values (\(1), \("a")), (\(2), \("b"))")
                let words = batch.all("select words from sample order by id") { try $0.next(String.self) }
                let early = try words.value()
                #expect(early == ["a", "b"])
                for id in 3...500 { batch.run("insert into sample (id, words) values (\(id), \("c"))") }
                let late = batch.first("select count(*) from sample") { try $0.next(Int.self) }
                return (changed, words, late)
            }
        }
        #expect(try changed.value() == 2)
        #expect(try words.value() == ["a", "b"])
        #expect(try late.value() == 500)
    }
}

@Test(arguments: Dialect.allCases)
func `a batch that fails undoes the change and leaves the database usable`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, samples) { database in
        for _ in 1...3 {
            let error = #expect(throws: DatabaseError.self) {
                try database.write { tx in
                    try tx.batch { batch in
                        batch.run("insert into sample (id) values (1)")
                        batch.run("insert into sample (id) values (1)")
                        batch.run("insert into sample (id) values (2)")
                    }
                }
            }
            #expect(error?.constraint?.kind == .unique)
        }
        try #expect(database.count("sample") == 0)
    }
}
