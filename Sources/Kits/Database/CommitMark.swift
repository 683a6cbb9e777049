/// A moment in a database's life, to ask later whether anything was committed since.
public struct CommitMark: Sendable, Hashable {
    /// The commits of this process until then; nil where that cannot be known cheaply.
    let commits: UInt64?
    /// SQLite's count of what other connections committed.
    let version: Int64
}

extension Database {
    /// Takes a mark; take it before reading what is to be kept.
    public func mark() throws -> CommitMark { try engine.mark() }

    /// Whether nothing was committed since the mark; never true after a commit that was acknowledged since.
    ///
    /// On SQLite it costs about two microseconds and sees other processes too; PostgreSQL always answers false.
    public func unchanged(since mark: CommitMark) -> Bool { engine.unchanged(since: mark) }
}
