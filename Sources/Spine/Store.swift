public import Database

/// The capabilities' way to the database: reading is free, writing goes through the policy.
public final class Store: Sendable {
    @usableFromInline let database: Database
    public let surroundings: Surroundings

    /// Stands on an open, migrated database.
    public init(_ database: Database, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Reads from one snapshot.
    @inlinable public func read<T>(_ body: (ReadTransaction) throws -> T) throws -> T {
        try database.read(body)
    }

    /// Takes in work to be done soon inside one change, with others in one commit, and returns at once; `then` is told on
    /// another thread what failed, or nil once it is durable. Whatever `body` reads and does here is part of that change.
    ///
    /// Returns false where that is not to be had; nothing is run then.
    public func queue(
        _ body: @escaping @Sendable () throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void
    ) -> Bool {
        database.queue(body, then: then)
    }

    /// Does something to a target, if the policy allows it, and records the act in the same transaction. Returns only
    /// once it is durable; the body may run again, so nothing but the database happens inside it.
    ///
    /// Throws a `SpineError` where the viewer may not (`notAllowed`, `signInFirst`) or cannot see it (`notFound`).
    @inlinable public func act<T>(
        _ action: Action, by viewer: Viewer, on target: Target, _ body: (Acting) throws -> T
    ) throws -> T {
        try database.write { tx in
            let acting = try admit(action, by: viewer, on: target, in: tx)
            let result = try body(acting)
            try acting.finish()
            return result
        }
    }

    /// What has passed the policy.
    @usableFromInline func admit(
        _ action: Action, by viewer: Viewer, on target: Target, in tx: WriteTransaction
    ) throws -> Acting {
        let situation = try Policy.admit(action, of: viewer, on: target, in: tx)
        return Acting(action, by: viewer, on: target, situation: situation, in: tx, surroundings: surroundings)
    }

    /// Takes the mark that `unchanged(since:)` compares with.
    public func mark() throws -> CommitMark { try database.mark() }

    /// Whether nothing at all was committed since the mark was taken, as far as that can be known cheaply.
    public func unchanged(since mark: CommitMark) -> Bool { database.unchanged(since: mark) }
}
