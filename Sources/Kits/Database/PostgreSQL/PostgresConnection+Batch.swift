import CPostgreSQL

extension PostgresConnection {
    /// How many statements go out before their answers are taken.
    private static let mostTogether = 200

    /// Runs a batch in libpq's pipeline mode: all statements go out before the first answer is awaited.
    func run(_ entries: [BatchEntry]) throws {
        var rest = entries[...]
        while !rest.isEmpty {
            let part = rest.prefix(Self.mostTogether)
            rest = rest.dropFirst(part.count)
            let answers = try ask(Array(part))
            for (entry, answer) in zip(part, answers) { entry.finish(try answer.deliver(to: entry.row)) }
        }
    }

    private struct Sent {
        let sql: SQL
        /// The statement that this prepares, with its key; nil for a query.
        let prepares: (key: StatementKey, statement: PostgresStatement)?
    }

    private func ask(_ entries: [BatchEntry]) throws -> [PostgresAnswer] {
        let all = try entries.map { try PostgresParameters($0.sql.values) }
        guard PQenterPipelineMode(handle) == 1 else { throw PostgresFailure.lost }
        var sent: [Sent] = []
        var fresh: [StatementKey: PostgresStatement] = [:]
        var isSent = true
        for (entry, parameters) in zip(entries, all) where isSent {
            let key = StatementKey(entry.sql, types: parameters.types)
            var statement = statements[key] ?? fresh[key]
            if statement == nil {
                let made = PostgresStatement(name: newName())
                let (text, types) = (entry.sql.text, parameters.types)
                isSent = PQsendPrepare(handle, made.name, text, Int32(types.count), types) == 1
                sent.append(Sent(sql: entry.sql, prepares: (key, made)))
                fresh[key] = made
                statement = made
            }
            guard isSent, let statement else { break }
            isSent =
                parameters.withPointers { count, values, lengths, formats in
                    PQsendQueryPrepared(handle, statement.name, count, values, lengths, formats, 0)
                } == 1
            sent.append(Sent(sql: entry.sql, prepares: nil))
        }
        guard isSent, PQpipelineSync(handle) == 1 else { throw PostgresFailure.lost }
        return try collect(sent)
    }

    private func collect(_ sent: [Sent]) throws -> [PostgresAnswer] {
        var answers: [PostgresAnswer] = []
        var prepared: [(key: StatementKey, statement: PostgresStatement)] = []
        var failure: DatabaseError?
        for one in sent {
            let answer = PostgresAnswer(PQgetResult(handle))
            guard PQstatus(handle) == CONNECTION_OK, answer.handle != nil else { throw PostgresFailure.lost }
            if !answer.isFine {
                // What follows the first failure is only said to have been passed over.
                failure = failure ?? self.failure(answer, one.sql.text)
            } else if let made = one.prepares {
                prepared.append(made)
            } else {
                answers.append(answer)
            }
            while let more = PQgetResult(handle) { PQclear(more) }
        }
        let end = PQgetResult(handle)
        let isOver = PQresultStatus(end) == PGRES_PIPELINE_SYNC
        PQclear(end)
        guard isOver, PQexitPipelineMode(handle) == 1 else { throw PostgresFailure.lost }
        if let failure {
            // Those prepared before it stay on the server until the connection ends; they are not used again.
            throw failure
        }
        for made in prepared { try keep(made.statement, for: made.key) }
        return answers
    }
}
