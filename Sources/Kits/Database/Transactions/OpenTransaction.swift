import Glibc

/// The transactions that the running thread is in, so that a nested one is refused instead of waiting for itself, or takes
/// part in the one at hand where that allows it.
struct OpenTransaction {
    private let database: ObjectIdentifier
    /// What nested transactions take part in; nil where they are refused.
    private let joined: Unmanaged<WriteTransaction>?
    private let outer: UnsafeMutableRawPointer?

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Throws `.misuse` if the running thread is in a transaction of this database.
    @inline(__always)
    static func refuseNested(in database: Database) throws {
        guard find(database) == nil else {
            throw DatabaseError(
                .misuse, "A transaction was begun inside another one. Use the transaction at hand instead.")
        }
    }

    /// Runs `body` marked as inside a transaction of this database.
    @inline(__always)
    static func entered<T>(
        _ database: Database, joined: WriteTransaction? = nil, _ body: () throws -> T
    ) rethrows -> T {
        let outer = pthread_getspecific(key)
        var mark = OpenTransaction(
            database: ObjectIdentifier(database), joined: joined.map(Unmanaged.passUnretained), outer: outer)
        return try withUnsafeMutablePointer(to: &mark) { pointer in
            pthread_setspecific(key, pointer)
            defer { pthread_setspecific(key, outer) }
            return try body()
        }
    }

    /// The change of this database that the running thread is in and that nested transactions take part in.
    @inline(__always)
    static func toJoin(of database: Database) -> WriteTransaction? {
        find(database)?.joined?.takeUnretainedValue()
    }

    @inline(__always)
    private static func find(_ database: Database) -> OpenTransaction? {
        let identity = ObjectIdentifier(database)
        var next = pthread_getspecific(key)
        while let pointer = next {
            let open = pointer.assumingMemoryBound(to: OpenTransaction.self).pointee
            if open.database == identity { return open }
            next = open.outer
        }
        return nil
    }
}
