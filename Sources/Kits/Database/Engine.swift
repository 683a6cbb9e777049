/// What a database of either kind does for `Database`.
protocol Engine: Sendable {
    func read<T>(_ body: (ReadTransaction) throws -> T) throws -> T
    func write(_ body: (WriteTransaction) throws -> Void) throws
    /// Runs `body` alone on the writing connection, outside a transaction.
    func alone<T>(_ body: (any Connection) throws -> T) throws -> T
    func close()
}
