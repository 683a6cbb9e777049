import Glibc
import Synchronization

/// An SQLite file: one writer and many readers.
final class SQLiteEngine: Engine {
    let path: String
    let patience: Int32
    let readers: Pool<SQLiteConnection>
    let writer: SQLiteWriter
    let watcher: SQLiteWatcher

    init(path: String, readers count: Int, patience: Int) throws {
        self.path = path
        let patience = Int32(clamping: patience)
        self.patience = patience
        // SQLite gives the log beside the file the same permissions.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseError(
                .unavailable,
                "The database file \(path) cannot be opened (error \(errno)). Check that its folder is there and yours."
            )
        }
        Glibc.close(descriptor)
        writer = SQLiteWriter(try SQLiteConnection(path: path, role: .writer, patience: patience))
        watcher = try SQLiteWatcher(try SQLiteConnection(path: path, role: .watcher, patience: patience))
        readers = Pool(limit: count) { try SQLiteConnection(path: path, role: .reader, patience: patience) }
    }

    func read(_ body: (ReadTransaction) throws -> Void) throws {
        try readers.with { connection in
            try connection.begin()
            defer { connection.rollBack() }
            try body(ReadTransaction(connection))
        }
    }

    func write(_ body: (WriteTransaction) throws -> Void) throws {
        try writer.write(body)
    }

    func queue(
        _ body: @escaping (WriteTransaction) throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void
    ) -> Bool { writer.queue(PendingWrite(body, then: then)) }

    func alone<T>(_ body: (any Connection) throws -> T) throws -> T {
        try writer.alone(body)
    }

    func mark() throws -> CommitMark {
        CommitMark(
            commits: writer.commits.load(ordering: .sequentiallyConsistent), header: try watcher.header())
    }

    func unchanged(since mark: CommitMark) -> Bool {
        writer.commits.load(ordering: .sequentiallyConsistent) == mark.commits
            && (try? watcher.header()) == mark.header
    }

    func close() {
        readers.close()
        watcher.close()
        writer.close()
    }
}
