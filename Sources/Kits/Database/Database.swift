import Synchronization

/// A database, on SQLite or PostgreSQL, which any thread may use.
public final class Database: Sendable {
    /// Where it is.
    public let location: Location
    let engine: any Engine

    /// Opens the database.
    ///
    /// - Parameters:
    ///   - location: a file, or a server's connection string.
    ///   - readers: how many can read at once; on PostgreSQL, how many connections there are for reading and writing.
    ///   - patience: how long to wait for others who hold the database, in milliseconds.
    /// - Throws: `DatabaseError` when the file or server cannot be reached.
    public init(_ location: Location, readers: Int = 16, patience: Int = 5_000) throws {
        self.location = location
        guard readers > 0, patience >= 0 else {
            throw DatabaseError(.misuse, "A database needs one reader at least, and patience of 0 ms or more.")
        }
        switch location {
        case .sqlite(let path): engine = try SQLiteEngine(path: path, readers: readers, patience: patience)
        case .postgresql(let words):
            engine = try PostgresEngine(words, connections: readers, patience: patience)
        }
    }

    /// Which database answers.
    public var dialect: Dialect { location.dialect }

    /// Runs `body` on one snapshot; on PostgreSQL it may run again after a lost connection.
    @inlinable public func read<T>(_ body: (ReadTransaction) throws -> T) throws -> T {
        var result: T?
        try look { result = try body($0) }
        guard let result else { throw Self.unrun }
        return result
    }

    /// Runs `body` as one change and returns once it is durable; `body` may run again, so it touches nothing else.
    ///
    /// What `body` throws undoes its change alone. On SQLite, changes of several threads share one commit, and
    /// another thread may run `body` while this one waits.
    @discardableResult
    @inlinable public func write<T>(_ body: (WriteTransaction) throws -> T) throws -> T {
        var result: T?
        try change { result = try body($0) }
        guard let result else { throw Self.unrun }
        return result
    }

    /// Takes in a change to be made soon, with others in one commit, and returns at once; `then` is told on
    /// another thread what failed, or nil once it is durable.
    ///
    /// What `body` itself reads and writes of this database becomes part of the change, and where one of its changes fails
    /// all of it fails. `body` may run again, so it touches nothing else.
    ///
    /// - Returns: false where changes are made only while their thread waits, as on PostgreSQL, or once it is closed;
    ///   nothing is run then.
    public func queue(
        _ body: @escaping @Sendable () throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void
    ) -> Bool {
        engine.queue(
            { [self] transaction in
                try OpenTransaction.entered(self, joined: transaction) { try body() }
                if let failure = transaction.failure { throw failure }
            }, then: then)
    }

    @usableFromInline func look(_ body: (ReadTransaction) throws -> Void) throws {
        if let open = OpenTransaction.toJoin(of: self) { return try body(open) }
        try OpenTransaction.refuseNested(in: self)
        try engine.read { transaction in
            try OpenTransaction.entered(self) { try body(transaction) }
            if let failure = transaction.failure { throw failure }
        }
    }

    @usableFromInline func change(_ body: (WriteTransaction) throws -> Void) throws {
        if let open = OpenTransaction.toJoin(of: self) { return try join(open, body) }
        try OpenTransaction.refuseNested(in: self)
        try engine.write { transaction in
            // Another thread may be the one that runs it.
            try OpenTransaction.entered(self) { try body(transaction) }
            if let failure = transaction.failure { throw failure }
        }
    }

    /// Runs a change as part of another one, which fails with it, since it cannot be undone by itself.
    private func join(_ open: WriteTransaction, _ body: (WriteTransaction) throws -> Void) throws {
        do {
            try body(open)
        } catch {
            if open.failure == nil { open.failure = error }
            throw error
        }
    }

    @usableFromInline static var unrun: DatabaseError {
        DatabaseError(.misuse, "A transaction ended without running.")
    }

    /// Closes every connection, once those in use are given back; later calls throw `.unavailable`.
    public func close() {
        engine.close()
    }
}
