extension Database {
    /// Makes sure that what was deleted can no longer be read from the database's files.
    ///
    /// SQLite writes the file anew and empties the log beside it; PostgreSQL gives the dead rows' room free.
    /// Throws `.busy` when readers kept the log in use for longer than the program waits.
    public func scrub() throws {
        try alone { connection in
            try connection.command("vacuum")
            try Self.emptyLog(connection)
        }
    }

    /// Empties the log beside a database of SQLite, which costs little: what was changed or deleted stands in it until it
    /// is written over, which in a quiet place takes months. Throws as ``scrub()`` does.
    public func emptyLog() throws { try alone(Self.emptyLog) }

    private static func emptyLog(_ connection: any Connection) throws {
        guard connection.dialect == .sqlite else { return }
        var isBusy = false
        try connection.execute("pragma wal_checkpoint(truncate)") { row in
            isBusy = try row.next(Int.self) != 0
            return true
        }
        guard !isBusy else {
            throw DatabaseError(.busy, "What was deleted is still in the log, which others read. Scrub again.")
        }
    }
}
