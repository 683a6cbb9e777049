import CPostgreSQL

final class PostgresEngine: Engine {
    init(_ words: String, connections: Int, patience: Int) throws {
        throw DatabaseError(.unavailable, "PostgreSQL comes next.")
    }
    func read<T>(_ body: (ReadTransaction) throws -> T) throws -> T { throw DatabaseError.closed }
    func write(_ body: (WriteTransaction) throws -> Void) throws { throw DatabaseError.closed }
    func alone<T>(_ body: (any Connection) throws -> T) throws -> T { throw DatabaseError.closed }
    func mark() throws -> CommitMark { CommitMark(commits: nil, version: 0) }
    func unchanged(since mark: CommitMark) -> Bool { false }
    func close() {}
}
