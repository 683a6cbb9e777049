import CSQLite

extension SQLiteConnection {
    /// Copies the database as it is at this moment into a new file, 256 pages a step; others read and write meanwhile.
    func copy(to path: String, progress: (Double) throws -> Void) throws {
        // A snapshot held open keeps what others commit from starting the copy anew.
        try command("begin")
        defer { _ = try? command("commit") }
        try execute("select count(*) from sqlite_schema") { _ in true }
        var target: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let opened = sqlite3_open_v2(path, &target, flags, nil)
        defer { sqlite3_close_v2(target) }
        guard opened == SQLITE_OK, let target else {
            throw SQLiteFailure.error(opened, nil, doing: "making the backup's file")
        }
        guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
            throw SQLiteFailure.error(sqlite3_errcode(target), nil, doing: "beginning the backup")
        }
        var result = SQLITE_OK
        do {
            while result == SQLITE_OK {
                result = sqlite3_backup_step(backup, 256)
                let all = Double(max(1, sqlite3_backup_pagecount(backup)))
                try progress(1 - Double(sqlite3_backup_remaining(backup)) / all)
            }
        } catch {
            sqlite3_backup_finish(backup)
            throw error
        }
        sqlite3_backup_finish(backup)
        guard result == SQLITE_DONE else {
            throw SQLiteFailure.error(result, nil, doing: "copying the database")
        }
    }

    /// Throws `.corrupt` unless SQLite finds the whole file in order.
    func checkIntegrity() throws {
        var words = ""
        try execute("pragma quick_check(1)") { row in
            words = try row.next()
            return false
        }
        guard words == "ok" else {
            throw DatabaseError(.corrupt, "The file is a damaged database. Use another backup.")
        }
    }
}
