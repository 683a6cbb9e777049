/// One change of the database; it lives inside the closure that it was given to.
public final class WriteTransaction: ReadTransaction {
    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try execute(sql) { _ in true }
    }

    /// Runs `body` so that its failure undoes only what `body` did; the error is thrown on.
    @discardableResult
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        try execute("savepoint attempt") { _ in true }
        do {
            let result = try body()
            if let failure { throw failure }
            try execute("release attempt") { _ in true }
            return result
        } catch {
            // Where the whole transaction has to run again, undoing a part of it is no use.
            if let failure = failure as? DatabaseError, failure.retry != .never { throw failure }
            failure = nil
            try execute("rollback to attempt") { _ in true }
            try execute("release attempt") { _ in true }
            throw error
        }
    }
}
