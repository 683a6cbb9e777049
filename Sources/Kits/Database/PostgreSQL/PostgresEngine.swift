import Glibc

/// A PostgreSQL server: a pool of connections, each for one transaction at a time.
final class PostgresEngine: Engine {
    /// How often a transaction is tried before its failure is told.
    private static let mostTries = 24
    private let connections: Pool<PostgresConnection>

    init(_ words: String, connections count: Int, patience: Int) throws {
        connections = Pool(limit: count) { try PostgresConnection(words, patience: patience) }
        // So that a wrong connection string is told at the start.
        try connections.with { _ in }
    }

    func read(_ body: (ReadTransaction) throws -> Void) throws {
        try transaction("begin isolation level repeatable read read only", ReadTransaction.init, body)
    }

    func write(_ body: (WriteTransaction) throws -> Void) throws {
        try transaction("begin isolation level serializable", WriteTransaction.init, body)
    }

    func queue(
        _ body: @escaping (WriteTransaction) throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void
    ) -> Bool { false }

    func alone<T>(_ body: (any Connection) throws -> T) throws -> T {
        try connections.lend { connection in
            let result = try body(connection)
            return (result, connection.isAlive)
        }
    }

    func mark() throws -> CommitMark { CommitMark(commits: nil, header: CommitMark.Header()) }

    func unchanged(since mark: CommitMark) -> Bool { false }

    func close() { connections.close() }

    /// How one try of a transaction ended.
    private enum Try<T> {
        case done(T)
        case failed(any Error, retry: DatabaseError.Retry)
    }

    /// Runs a transaction, again where another one got in its way or the connection had been lost before COMMIT.
    private func transaction<Transaction: ReadTransaction, T>(
        _ begin: String, _ make: (any Connection) -> Transaction, _ body: (Transaction) throws -> T
    ) throws -> T {
        var tries = 0
        while true {
            tries += 1
            let outcome = try connections.lend { connection in
                let outcome = attempt(on: connection, begin, make, body)
                return (outcome, connection.isAlive)
            }
            switch outcome {
            case .done(let result): return result
            case .failed(let error, let retry):
                guard retry != .never, tries < Self.mostTries else { throw error }
                if retry == .reconnect { connections.dropIdle() }
                if retry == .again {
                    // Full jitter: a random wait below 1, 2, 4 … 64 ms.
                    usleep(UInt32.random(in: 0..<(1_000 << UInt32(min(tries - 1, 6)))))
                } else if tries > 2 {
                    throw error
                }
            }
        }
    }

    private func attempt<Transaction: ReadTransaction, T>(
        on connection: PostgresConnection, _ begin: String, _ make: (any Connection) -> Transaction,
        _ body: (Transaction) throws -> T
    ) -> Try<T> {
        let transaction = make(connection)
        do {
            try connection.command(begin)
            let result = try body(transaction)
            try commit(connection, isChange: transaction is WriteTransaction)
            return .done(result)
        } catch {
            if connection.isAlive, connection.isInTransaction { _ = try? connection.command("rollback") }
            // What the body made of a failure does not matter where the transaction has to run again.
            let failures = [transaction.failure, error].compactMap { $0 as? DatabaseError }
            let retry = failures.map(\.retry).first { $0 != .never } ?? .never
            return .failed(error, retry: retry)
        }
    }

    /// A connection lost while a change is committed leaves open whether it was; running it again could do it twice.
    private func commit(_ connection: PostgresConnection, isChange: Bool) throws {
        do {
            try connection.commit()
        } catch let error as DatabaseError where isChange && error.retry == .reconnect {
            throw DatabaseError(
                .unavailable,
                "The connection was lost while a change was being made durable, so whether it was is not known. "
                    + "Look before doing it again.")
        }
    }
}
