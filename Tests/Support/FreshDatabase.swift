public import Database
import Foundation

/// Runs `body` with a place where there is an empty database of this kind, and removes an SQLite file afterwards.
public func withFreshLocation<T>(_ dialect: Dialect, _ body: (Location) throws -> T) throws -> T {
    switch dialect {
    case .postgresql: return try body(.postgresql(try PostgreSQLServer.shared().makeDatabase()))
    case .sqlite: return try withTemporaryFolder { try body(.sqlite("\($0)/test.db")) }
    }
}

/// Runs `body` with an empty, migrated database of this kind, and closes it.
public func withFreshDatabase<T>(
    _ dialect: Dialect, _ migrations: [Migration] = [], _ body: (Database) throws -> T
) throws -> T {
    try withFreshLocation(dialect) { location in
        let database = try Database(location)
        defer { database.close() }
        try database.migrate(migrations)
        return try body(database)
    }
}

/// Runs `body` on an empty, migrated database of each kind.
public func withEachDatabase(_ migrations: [Migration] = [], _ body: (Database) throws -> Void) throws {
    for dialect in Dialect.allCases { try withFreshDatabase(dialect, migrations, body) }
}

/// Runs `body` with a folder of its own, and removes it afterwards.
public func withTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
}
