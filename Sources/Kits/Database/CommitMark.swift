/// A moment in a database's life, to ask later whether anything was committed since.
public struct CommitMark: Sendable, Hashable {
    /// The commits of this process until then; nil where that cannot be known cheaply.
    let commits: UInt64?
    /// The header of the log's index on SQLite.
    let header: Header

    /// 48 bytes that every commit on SQLite changes: a count, the log's length, its salt and a checksum over them.
    struct Header: Sendable, Hashable {
        private var (a, b, c): (UInt64, UInt64, UInt64) = (0, 0, 0)
        private var (d, e, f): (UInt64, UInt64, UInt64) = (0, 0, 0)
    }
}

extension Database {
    /// Takes a mark; take it before reading what is to be kept.
    public func mark() throws -> CommitMark { try engine.mark() }

    /// Whether nothing was committed since the mark; never true after a commit that was acknowledged since.
    ///
    /// On SQLite it costs no call to the system and sees other processes too; PostgreSQL always answers false.
    public func unchanged(since mark: CommitMark) -> Bool { engine.unchanged(since: mark) }
}
