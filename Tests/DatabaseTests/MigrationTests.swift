import Database
import Foundation
import TestSupport
import Testing

private let first = Migration(
    name: "1", steps: [.table("a", [.integer("id").primaryKey, .text("words", .words)])])
private let second = Migration(
    name: "2",
    steps: [.column(.integer("size").default(7), to: "a"), .index("a_by_size", on: "a", ["size"])])

@Test(arguments: Dialect.allCases)
func `a new database is made without asking for a backup`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect) { database in
        try #expect(database.pendingMigrations(of: [first, second]) == ["1", "2"])
        try database.migrate([first, second], at: 5) { _ in Issue.record("There is nothing to back up.") }
        try #expect(database.pendingMigrations(of: [first, second]).isEmpty)
        let noted = try database.read {
            try $0.all("select name, applied_at from migration order by name") {
                "\(try $0.next(String.self)) \(try $0.next(Int.self))"
            }
        }
        #expect(noted == ["1 5", "2 5"])
    }
}

@Test(arguments: Dialect.allCases)
func `an older database is brought up to date after one call of the hook`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, [first]) { database in
        try database.write { try $0.run("insert into a (id, words) values (1, 'kept')") }
        var told: [[String]] = []
        try database.migrate([first, second]) { told.append($0) }
        try database.migrate([first, second]) { told.append($0) }
        #expect(told == [["2"]])
        let size = try database.read {
            try $0.first("select size from a where words = 'kept'") { try $0.next(Int.self) }
        }
        #expect(size == 7)
    }
}

@Test(arguments: Dialect.allCases)
func `a hook that throws leaves the database as it was`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, [first]) { database in
        #expect(throws: Refusal.self) { try database.migrate([first, second]) { _ in throw Refusal() } }
        try #expect(database.pendingMigrations(of: [first, second]) == ["2"])
    }
}

@Test(arguments: Dialect.allCases)
func `a migration that was changed afterwards is refused`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, [first]) { database in
        let changed = Migration(
            name: "1", steps: [.table("a", [.integer("id").primaryKey, .text("words", .words).null])])
        let error = #expect(throws: DatabaseError.self) { try database.migrate([changed]) }
        #expect(error?.code == .changedMigration)
        // To declare what a column holds is no change of the database.
        let declared = Migration(
            name: "1", steps: [.table("a", [.integer("id").primaryKey, .text("words", .personal)])])
        try database.migrate([declared])
    }
}

@Test(arguments: Dialect.allCases)
func `a database newer than the program is refused`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect, [first, second]) { database in
        let error = #expect(throws: DatabaseError.self) { try database.migrate([first]) }
        #expect(error?.code == .newerSchema)
    }
}

@Test(arguments: Dialect.allCases)
func `a migration that fails is undone as a whole and the ones before it stay`(_ dialect: Dialect) throws {
    try withFreshDatabase(dialect) { database in
        let failing = Migration(
            name: "3", steps: [.table("b", [.id("id")]), .sql("insert into nowhere (id) values (1)")])
        #expect(throws: DatabaseError.self) { try database.migrate([first, failing]) }
        try #expect(database.pendingMigrations(of: [first, failing]) == ["3"])
        try #expect(database.liveColumns().map(\.table).contains("b") == false)
    }
}

@Test func `a rebuild that leaves a row without what it refers to is undone`() throws {
    try withFreshDatabase(.sqlite, samples) { database in
        let parent = UUID()
        try database.write { tx in
            try tx.run("insert into parent (id, name) values (\(parent), 'x')")
            try tx.run("insert into child (id, parent, kind) values (\(UUID()), \(parent), 'a')")
        }
        let careless = Migration(name: "2", steps: [.rebuild, .sql("delete from parent")])
        let error = #expect(throws: DatabaseError.self) { try database.migrate(samples + [careless]) }
        #expect(error?.constraint?.kind == .foreignKey)
        try #expect(database.count("parent") == 1)
        // Foreign keys hold again afterwards.
        #expect(throws: DatabaseError.self) { try database.write { try $0.run("delete from parent") } }
    }
}

@Test(arguments: Dialect.allCases)
func `several programs that migrate at once run each migration once`(_ dialect: Dialect) throws {
    try withFreshLocation(dialect) { location in
        try onThreads(4) { _ in
            // Each waits for three others to sync what they write, on a disk that other tests write to.
            let database = try Database(location, patience: 60_000)
            defer { database.close() }
            try database.migrate([first, second])
        }
        let database = try Database(location)
        defer { database.close() }
        try #expect(database.count("migration") == 2)
    }
}

@Test(arguments: Dialect.allCases)
func `the live columns are those that the migrations declare`(_ dialect: Dialect) throws {
    let history =
        samples + [
            Migration(
                name: "2",
                steps: [.column(.text("note", .personal).null, to: "child"), .dropColumn("sample", "at")])
        ]
    try withFreshDatabase(dialect, history) { database in
        let declared = Migration.columns(after: history, on: dialect)
        try #expect(Set(database.liveColumns()) == Set(declared.map(\.column)))
        #expect(declared.first { $0.column.name == "note" }?.sensitivity == .personal)
    }
}
