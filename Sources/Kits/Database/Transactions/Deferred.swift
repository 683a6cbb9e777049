/// An answer that is there once its batch is over.
public final class Deferred<T> {
    var settled: T?

    /// The answer; throws `.misuse` while the batch is still being collected.
    public func value() throws -> T {
        guard let settled else {
            throw DatabaseError(.misuse, "The batch has not been asked yet. Take the value after `batch` returns.")
        }
        return settled
    }
}
