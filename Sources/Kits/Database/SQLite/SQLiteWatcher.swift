/// A connection that only asks whether another one has committed.
///
/// `@unchecked Sendable`: `gate` serialises the use of the connection.
final class SQLiteWatcher: @unchecked Sendable {
    private let gate = Gate()
    private var connection: SQLiteConnection?

    init(_ connection: SQLiteConnection) {
        self.connection = connection
    }

    /// A number that changes whenever another connection, in any process, has committed.
    func version() throws -> Int64 {
        gate.lock()
        defer { gate.unlock() }
        guard let connection else { throw DatabaseError.closed }
        var version: Int64 = 0
        try connection.execute("pragma data_version") { row in
            version = try row.next()
            return true
        }
        return version
    }

    func close() {
        gate.lock()
        connection = nil
        gate.unlock()
    }
}
