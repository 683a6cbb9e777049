/// One snapshot of the database, for reading; it lives inside the closure that it was given to.
public class ReadTransaction {
    let connection: any Connection
    /// The failure of an earlier statement: nothing more runs after it, on either engine.
    var failure: (any Error)?

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Which database answers.
    public final var dialect: Dialect { connection.dialect }

    // Final, so that the compiler makes one of each for every type of row.

    /// Every row of the answer.
    @inlinable public final func all<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> [T] {
        var rows: [T] = []
        try execute(sql) { row in
            rows.append(try make(&row))
            return true
        }
        return rows
    }

    /// The first row of the answer, or nil if there is none.
    @inlinable public final func first<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> T? {
        var found: T?
        try execute(sql) { row in
            found = try make(&row)
            return false
        }
        return found
    }

    /// Calls `body` for each row of the answer as it comes.
    public final func forEach(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try execute(sql) { row in
            try body(&row)
            return true
        }
    }

    /// Collects queries in `body` and asks them together: one round trip on PostgreSQL, in order on SQLite.
    public final func batch<T>(_ body: (Batch) throws -> T) throws -> T {
        let batch = Batch { [self] entries in try guarded { try connection.run(entries) } }
        defer { batch.end() }
        let result = try body(batch)
        try batch.ask()
        return result
    }

    @discardableResult
    @usableFromInline final func execute(_ sql: SQL, _ row: (inout Row) throws -> Bool) throws -> Int {
        try guarded { try connection.execute(sql, row) }
    }

    /// Remembers a statement's failure, since PostgreSQL runs nothing more after one.
    private func guarded<T>(_ body: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try body()
        } catch let error as DatabaseError where error.spoilsTransaction {
            failure = error
            throw error
        }
    }
}

extension DatabaseError {
    /// Whether the database itself refused, so that the transaction cannot go on.
    var spoilsTransaction: Bool {
        switch code {
        case .misuse, .unreadable, .unstorable: false
        default: true
        }
    }
}
