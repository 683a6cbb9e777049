extension Database {
    /// Brings the database up to date: runs what has not been run, in order, each migration in a transaction.
    ///
    /// - Parameters:
    ///   - migrations: the whole history, in order.
    ///   - time: the time to note beside each, in UTC milliseconds.
    ///   - beforeMigrating: called once with the names to be run, if there are any and the database is not new;
    ///     a backup belongs here.
    /// - Throws: `.newerSchema` when the database has a migration that this program does not know,
    ///   `.changedMigration` when one that was run is written differently now.
    public func migrate(
        _ migrations: [Migration], at time: Int64 = 0, beforeMigrating: ([String]) throws -> Void = { _ in }
    ) throws {
        let pending = try pendingMigrations(of: migrations)
        if pending.isEmpty { return }
        let isNew = try pending.count == migrations.count && liveColumns().isEmpty
        if !isNew { try beforeMigrating(pending) }
        try alone { connection in
            try connection.withMigrationLock {
                try connection.makeMigrationTable()
                for migration in try connection.pending(of: migrations) {
                    try connection.apply(migration, at: time)
                }
            }
        }
    }

    /// The names of the migrations that have not been run; throws as `migrate` does.
    public func pendingMigrations(of migrations: [Migration]) throws -> [String] {
        try alone { try $0.pending(of: migrations).map(\.name) }
    }

    func alone<T>(_ body: (any Connection) throws -> T) throws -> T {
        try OpenTransaction.refuseNested(in: self)
        return try OpenTransaction.entered(self) { try engine.alone(body) }
    }
}

extension Connection {
    /// Keeps other servers from migrating the same PostgreSQL database at the same time.
    fileprivate func withMigrationLock(_ body: () throws -> Void) throws {
        guard dialect == .postgresql else { return try body() }
        // Any number will do that nobody else takes: "jfmigrat" as bytes.
        try command("select pg_advisory_lock(7666549404567560564)")
        defer { _ = try? command("select pg_advisory_unlock(7666549404567560564)") }
        try body()
    }

    fileprivate func makeMigrationTable() throws {
        let table = Step.table(
            "migration",
            [.text("name", .structural).primaryKey, .text("checksum", .structural), .time("applied_at")])
        for text in table.statements(for: dialect) {
            // Another process may make it at the same time.
            try command("create table if not exists" + text.dropFirst("create table".count))
        }
    }

    private func hasMigrationTable() throws -> Bool {
        let sql: SQL =
            dialect == .sqlite
            ? "select 1 from sqlite_schema where type = 'table' and name = 'migration'"
            : "select 1 from pg_tables where schemaname = current_schema() and tablename = 'migration'"
        var isThere = false
        try execute(sql) { _ in
            isThere = true
            return false
        }
        return isThere
    }

    fileprivate func pending(of migrations: [Migration]) throws -> [Migration] {
        guard Set(migrations.map(\.name)).count == migrations.count else {
            throw DatabaseError(.misuse, "Two migrations have the same name. Rename one.")
        }
        var applied: [String: String] = [:]
        if try hasMigrationTable() {
            try execute("select name, checksum from migration") { row in
                applied[try row.next()] = try row.next(String.self)
                return true
            }
        }
        let unknown = Set(applied.keys).subtracting(migrations.map(\.name)).sorted()
        guard unknown.isEmpty else {
            throw DatabaseError(
                .newerSchema,
                "This database was made by a newer version of the program, which added: "
                    + "\(unknown.joined(separator: ", ")). Run that version, or restore a backup from before it.")
        }
        for migration in migrations {
            guard let checksum = applied[migration.name], checksum != migration.checksum else { continue }
            throw DatabaseError(
                .changedMigration,
                "The migration \(migration.name) was applied to this database in another wording. "
                    + "Put it back as it was and write a new one.")
        }
        return migrations.filter { applied[$0.name] == nil }
    }

    fileprivate func apply(_ migration: Migration, at time: Int64) throws {
        let holdsKeys = dialect == .sqlite && migration.isRebuild
        if holdsKeys { try command("pragma foreign_keys=OFF") }
        defer { if holdsKeys { _ = try? command("pragma foreign_keys=ON") } }
        try command(dialect == .sqlite ? "begin immediate" : "begin isolation level serializable")
        do {
            let name = migration.name
            var isDone = false
            // Another process may have run it while this one waited.
            try execute("select 1 from migration where name = \(name)") { _ in
                isDone = true
                return false
            }
            if !isDone {
                for text in migration.steps.flatMap({ $0.statements(for: dialect) }) { try command(text) }
                try execute(
                    """
                    insert into migration (name, checksum, applied_at)
                    values (\(name), \(migration.checksum), \(time))
                    """
                ) { _ in true }
                if holdsKeys { try checkForeignKeys(after: "The migration \(name)") }
            }
            try command("commit")
        } catch {
            _ = try? command("rollback")
            throw error
        }
    }

    /// Throws where rows of SQLite refer to nothing.
    func checkForeignKeys(after what: String) throws {
        var broken: Set<String> = []
        try execute("pragma foreign_key_check") { row in
            broken.insert(try row.next())
            return broken.count < 20
        }
        guard let first = broken.min() else { return }
        throw DatabaseError(
            .constraint(Constraint(kind: .foreignKey, name: nil, table: first, columns: [])),
            "\(what) leaves rows of \(broken.sorted().joined(separator: ", ")) that refer to nothing. "
                + "It was undone; mend it.")
    }
}
