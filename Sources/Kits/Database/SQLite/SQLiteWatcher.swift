import CSQLite

/// A connection that only looks whether any other one has committed, in any process.
///
/// It looks at the header of the log's index, which all connections share in memory: `pragma data_version` would tell the
/// same, at the cost of two calls to the system while others wait.
///
/// `@unchecked Sendable`: `gate` serialises the use of the connection and of what it has mapped.
final class SQLiteWatcher: @unchecked Sendable {
    private let gate = Gate()
    private var connection: SQLiteConnection?
    private let index: UnsafeRawPointer

    /// Takes a connection to a database that is in WAL mode already.
    init(_ connection: SQLiteConnection) throws {
        // The index is mapped by whoever reads.
        try connection.command("select count(*) from sqlite_schema")
        guard let index = csqlite_log_index(connection.handle) else {
            throw DatabaseError(
                .unavailable, "The database file's log cannot be shared. Put the file on a local disk.")
        }
        self.connection = connection
        self.index = index
    }

    /// What the header holds: another one after each commit.
    func header() throws -> CommitMark.Header {
        gate.lock()
        defer { gate.unlock() }
        guard connection != nil else { throw DatabaseError.closed }
        var header = CommitMark.Header()
        withUnsafeMutableBytes(of: &header) { bytes in
            csqlite_copy_log_header(index, bytes.bindMemory(to: UInt64.self).baseAddress)
        }
        return header
    }

    func close() {
        gate.lock()
        connection = nil
        gate.unlock()
    }
}
