/// An answer of a batch.
public final class Deferred<T> {
    var settled: T?
    private let batch: Batch

    init(_ batch: Batch) {
        self.batch = batch
    }

    /// The answer; taken while the batch is still being collected, it asks what was collected so far.
    public func value() throws -> T {
        if settled == nil { try batch.ask() }
        guard let settled else { throw DatabaseError(.misuse, "The batch failed. Its answers are not there.") }
        return settled
    }
}
