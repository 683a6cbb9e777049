import CPostgreSQL

/// One connection to a PostgreSQL server, without a lock of its own: one thread at a time uses it.
final class PostgresConnection: Connection {
    let handle: OpaquePointer
    var statements = StatementCache<PostgresStatement>(limit: 400)
    private var made = 0

    var dialect: Dialect { .postgresql }

    init(_ words: String, patience: Int) throws {
        guard let parsed = PQconninfoParse(words, nil) else {
            throw DatabaseError(
                .misuse,
                "The connection string of the database cannot be read. Write it as libpq does: "
                    + "host=… dbname=… or postgresql://…; special signs in a password need their escapes.")
        }
        PQconninfoFree(parsed)
        // What comes later counts, so that the connection string may say otherwise about the first two.
        let settings: [(String, String)] = [
            ("connect_timeout", "10"), ("application_name", "joining-forces"), ("dbname", words),
            ("client_encoding", "UTF8"),
        ]
        let opened = withStrings(settings.map(\.0)) { names in
            withStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let opened, PQstatus(opened) == CONNECTION_OK else {
            let error = PostgresFailure.connecting(opened)
            PQfinish(opened)
            throw error
        }
        handle = opened
        PQsetNoticeProcessor(handle, ignoreNotice, nil)
        try command("set lock_timeout = \(patience)")
    }

    deinit {
        PQfinish(handle)
    }

    /// Whether the server still answers on it, as far as is known.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK && PQpipelineStatus(handle) == PQ_PIPELINE_OFF }

    /// Whether a transaction is open.
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    @discardableResult
    func execute(_ sql: SQL, _ row: (inout Row) throws -> Bool) throws -> Int {
        let parameters = try PostgresParameters(sql.values)
        let statement = try prepared(sql, parameters)
        let answer = PostgresAnswer(
            parameters.withPointers { count, values, lengths, formats in
                PQexecPrepared(handle, statement.name, count, values, lengths, formats, 0)
            })
        guard answer.isFine else { throw failure(answer, sql.text) }
        return try answer.deliver(to: row)
    }

    /// Runs a statement of the kit itself, unprepared.
    @discardableResult
    func command(_ text: String) throws -> Int {
        try unprepared(text) { _ in true }
    }

    func stream(_ query: String, _ row: (inout Row) throws -> Bool) throws {
        try command("declare stream no scroll cursor for \(query)")
        var isMore = true
        while isMore {
            isMore = false
            try unprepared("fetch 200 from stream") { current in
                isMore = try row(&current)
                return isMore
            }
        }
        try command("close stream")
    }

    @discardableResult
    private func unprepared(_ text: String, _ row: (inout Row) throws -> Bool) throws -> Int {
        let answer = PostgresAnswer(PQexecParams(handle, text, 0, nil, nil, nil, nil, 0))
        guard answer.isFine else { throw failure(answer, text) }
        return try answer.deliver(to: row)
    }

    /// Makes the transaction durable; PostgreSQL answers the COMMIT of a failed one by rolling back without an error.
    func commit() throws {
        let answer = PostgresAnswer(PQexecParams(handle, "commit", 0, nil, nil, nil, nil, 0))
        guard answer.isFine else { throw failure(answer, "commit") }
        guard let status = PQcmdStatus(answer.handle), String(cString: status) == "COMMIT" else {
            throw DatabaseError(.misuse, "A statement of the change had failed, so nothing of it was kept.")
        }
    }

    func failure(_ answer: PostgresAnswer, _ text: String) -> DatabaseError {
        let error = PostgresFailure.error(answer.handle, on: handle, text: text)
        if error.retry == .prepareAnew { forgetStatements() }
        return error
    }

    /// A name that no statement of this connection has had.
    func newName() -> String {
        made += 1
        return "s\(made)"
    }

    /// Forgets what had to go from the cache, on the server too.
    func keep(_ statement: PostgresStatement, for key: StatementKey) throws {
        for gone in statements.insert(statement, for: key) { try command("deallocate \(gone.name)") }
    }

    private func prepared(_ sql: SQL, _ parameters: PostgresParameters) throws -> PostgresStatement {
        // The same words with values of other types are another statement.
        let key = StatementKey(sql, types: parameters.types)
        if let cached = statements[key] { return cached }
        let text = sql.text
        let statement = PostgresStatement(name: newName())
        let answer = PostgresAnswer(
            PQprepare(handle, statement.name, text, Int32(parameters.types.count), parameters.types))
        guard answer.isFine else { throw failure(answer, text) }
        try keep(statement, for: key)
        return statement
    }

    private func forgetStatements() {
        statements.removeAll()
    }
}

/// A notice is for a person at a terminal; nobody reads it here.
private func ignoreNotice(_ context: UnsafeMutableRawPointer?, _ words: UnsafePointer<CChar>?) {}

/// Gives C a list of texts that ends with nil.
private func withStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    let bytes = texts.map { ContiguousArray($0.utf8CString) }
    func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> T {
        if index == bytes.count { return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) } }
        return bytes[index].withUnsafeBufferPointer { next(index + 1, pointers + [$0.baseAddress]) }
    }
    return next(0, [])
}
