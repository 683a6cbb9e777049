import Glibc

/// The transactions that the running thread is in, so that a nested one is refused instead of waiting for itself.
struct OpenTransaction {
    private let database: ObjectIdentifier
    private let outer: UnsafeMutableRawPointer?

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Runs `body` marked as inside a transaction of this database; throws `.misuse` if the thread already is.
    @inline(__always)
    static func entered<T>(_ database: Database, _ body: () throws -> T) throws -> T {
        let identity = ObjectIdentifier(database)
        let outer = pthread_getspecific(key)
        var next = outer
        while let pointer = next {
            let open = pointer.assumingMemoryBound(to: OpenTransaction.self).pointee
            guard open.database != identity else {
                throw DatabaseError(
                    .misuse, "A transaction was begun inside another one. Use the transaction at hand instead.")
            }
            next = open.outer
        }
        var mark = OpenTransaction(database: identity, outer: outer)
        return try withUnsafeMutablePointer(to: &mark) { pointer in
            pthread_setspecific(key, pointer)
            defer { pthread_setspecific(key, outer) }
            return try body()
        }
    }
}
