extension Database {
    /// Makes sure that what was deleted can no longer be read from the database's files.
    ///
    /// SQLite writes the file anew and empties the log beside it; PostgreSQL gives the dead rows' room free.
    /// Throws `.busy` when readers kept the log in use for longer than the program waits.
    public func scrub() throws {
        try alone { connection in
            try connection.command("vacuum")
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
}
