/// What a database of either kind does for `Database`.
protocol Engine: Sendable {
    func read(_ body: (ReadTransaction) throws -> Void) throws
    func write(_ body: (WriteTransaction) throws -> Void) throws
    /// Takes in a change that nobody waits for; says whether it will be made, or tried.
    func queue(
        _ body: @escaping (WriteTransaction) throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void
    ) -> Bool
    /// Runs `body` outside a transaction: on SQLite while nobody else writes, on PostgreSQL on one connection.
    func alone<T>(_ body: (any Connection) throws -> T) throws -> T
    func mark() throws -> CommitMark
    func unchanged(since mark: CommitMark) -> Bool
    func close()
}
