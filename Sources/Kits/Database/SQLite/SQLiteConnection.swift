import CSQLite
import FoundationEssentials
import Glibc

/// One connection to an SQLite file, without a lock of its own: one thread at a time uses it.
final class SQLiteConnection: Connection {
    enum Role { case writer, reader, watcher }

    let handle: OpaquePointer
    private let role: Role
    private var statements = StatementCache<SQLiteStatement>(limit: 400)

    var dialect: Dialect { .sqlite }

    /// Done once, before the first connection of the process.
    private static let leavesOutStatistics: Void = { _ = csqlite_leave_out_statistics() }()

    init(path: String, role: Role, patience: Int32) throws {
        Self.leavesOutStatistics
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let result = sqlite3_open_v2(path, &opened, flags, nil)
        guard result == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw SQLiteFailure.error(result, nil, doing: "opening the database file")
        }
        handle = opened
        self.role = role
        sqlite3_busy_handler(handle, waitForOther, UnsafeMutableRawPointer(bitPattern: Int(patience)))
        _ = csqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        _ = csqlite_switch(handle, SQLITE_DBCONFIG_DQS_DML, 0)
        _ = csqlite_switch(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
        var settings = ["trusted_schema=OFF", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY"]
        switch role {
        case .writer:
            // auto_vacuum counts only while the file is still empty, so it comes before the journal.
            settings.insert("auto_vacuum=INCREMENTAL", at: 0)
            // Up to 32 MB of pages, since its own commits leave them as they are; and a log that is written back every
            // 4,000 pages, so that a page that many changes touch is written back once for all of them.
            settings += [
                "journal_mode=WAL", "synchronous=FULL", "journal_size_limit=67108864", "cache_size=-32768",
                "wal_autocheckpoint=4000",
            ]
        case .reader, .watcher:
            settings += ["query_only=ON"]
        }
        for setting in settings {
            try command("pragma \(setting)")
        }
        statements.removeAll()
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// How many rows have been changed since the connection was opened, what was rolled back included.
    var changes: Int64 { sqlite3_total_changes64(handle) }

    @discardableResult
    func execute(_ sql: SQL, _ row: (inout Row) throws -> Bool) throws -> Int {
        let statement = try take(sql)
        defer { give(statement) }
        guard role == .writer || statement.isReadOnly else {
            throw DatabaseError(.misuse, "A change was asked for where only reading is allowed. Use `write`.")
        }
        try statement.bind(sql.values)
        let columns = sqlite3_column_count(statement.handle)
        while true {
            let result = sqlite3_step(statement.handle)
            if result == SQLITE_ROW {
                var current = Row(source: .sqlite(statement.handle), count: columns)
                if try row(&current) { continue }
                break
            }
            if result == SQLITE_DONE { break }
            throw SQLiteFailure.error(result, handle, doing: "running a statement", text: sql.text)
        }
        return statement.isReadOnly ? 0 : Int(sqlite3_changes(handle))
    }

    func stream(_ query: String, _ row: (inout Row) throws -> Bool) throws {
        try execute(SQL(generated: query), row)
    }

    @discardableResult
    func command(_ text: String) throws -> Int {
        try execute(SQL(generated: text)) { _ in true }
    }

    /// Begins a transaction that reads, or one that writes.
    func begin(isChange: Bool = false) throws {
        try execute(isChange ? Self.beginChange : Self.beginLook) { _ in true }
    }

    func commit() throws { try execute(Self.end) { _ in true } }

    /// Undoes the transaction if one is open.
    func rollBack() {
        if isInTransaction { _ = try? execute(Self.undo) { _ in true } }
    }

    private static let beginLook: SQL = "begin"
    private static let beginChange: SQL = "begin immediate"
    private static let end: SQL = "commit"
    private static let undo: SQL = "rollback"

    func run(_ entries: [BatchEntry]) throws {
        for entry in entries {
            entry.finish(try execute(entry.sql, entry.row))
        }
    }

    /// Takes the prepared statement out of the cache, or prepares one while the cached one is being read.
    private func take(_ sql: SQL) throws -> SQLiteStatement {
        let key = StatementKey(sql)
        if let cached = statements[key] {
            if !cached.isTaken {
                cached.isTaken = true
                return cached
            }
            return try SQLiteStatement(sql.text, on: handle, isKept: false)
        }
        let made = try SQLiteStatement(sql.text, on: handle, isKept: true)
        made.isTaken = true
        statements.insert(made, for: key)
        return made
    }

    private func give(_ statement: SQLiteStatement) {
        statement.reset()
        statement.isTaken = false
    }
}

/// Asks again soon while another program writes, for as many milliseconds as the pointer's bits say. SQLite's own way of
/// waiting sleeps up to a tenth of a second, and so misses the moments that a long import leaves free.
private func waitForOther(_ patience: UnsafeMutableRawPointer?, _ tries: Int32) -> Int32 {
    let waited = tries < 50 ? tries : 50 + (tries - 50) * 5
    guard Int(waited) < Int(bitPattern: patience) else { return 0 }
    usleep(tries < 50 ? 1000 : 5000)
    return 1
}
