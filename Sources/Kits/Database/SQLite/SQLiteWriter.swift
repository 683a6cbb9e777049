import Glibc

/// The one connection that writes.
///
/// `@unchecked Sendable`: `gate` serialises the use of the connection.
final class SQLiteWriter: @unchecked Sendable {
    private let gate = Gate()
    private var connection: SQLiteConnection?

    init(_ connection: SQLiteConnection) {
        self.connection = connection
    }

    func write(_ body: (WriteTransaction) throws -> Void) throws {
        try alone { connection in
            try connection.command("begin immediate")
            do {
                try body(WriteTransaction(connection))
                try connection.command("commit")
            } catch {
                _ = try? connection.command("rollback")
                throw error
            }
        }
    }

    func alone<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        gate.lock()
        defer { gate.unlock() }
        guard let connection else { throw DatabaseError.closed }
        return try body(connection)
    }

    func close() {
        gate.lock()
        connection = nil
        gate.unlock()
    }
}
