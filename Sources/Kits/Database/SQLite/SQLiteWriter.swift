import Synchronization

/// The one connection that writes, and the line of those who wait for it.
///
/// Who holds the writer runs the changes that wait, each in a savepoint of its own, and commits them together.
///
/// `@unchecked Sendable`: `gate` serialises the line; the connection belongs to the thread that holds the writer.
final class SQLiteWriter: @unchecked Sendable {
    /// How many changes share a commit at most.
    private static let mostTogether = 256

    private let gate = Gate()
    private var connection: SQLiteConnection?
    private var line: [PendingWrite] = []
    private var isHeld = false
    /// How many commits there have been; counted before their writers are told.
    let commits = Atomic<UInt64>(0)

    init(_ connection: SQLiteConnection) {
        self.connection = connection
    }

    /// Runs a change in a shared commit and returns once it is durable.
    func write(_ body: (WriteTransaction) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            let own = PendingWrite(body)
            defer { own.forget() }
            switch try enter(own) {
            case .settled(let error): if let error { throw error }
            case .lead: try lead(own)
            }
        }
    }

    /// Runs `body` while nobody else writes, outside a transaction.
    func alone<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        let own = PendingWrite(nil)
        if case .settled(let error) = try enter(own) { throw error ?? DatabaseError.closed }
        defer {
            commits.add(1, ordering: .sequentiallyConsistent)
            leave()
        }
        guard let connection else { throw DatabaseError.closed }
        return try body(connection)
    }

    /// Closes the connection once those before have had their turn; those who come later are refused.
    func close() {
        let own = PendingWrite(nil)
        guard let news = try? enter(own), case .lead = news else { return }
        gate.lock()
        connection = nil
        let refused = line
        line = []
        isHeld = false
        gate.unlock()
        for one in refused { one.tell(.settled(DatabaseError.closed)) }
    }

    /// Takes the writer, or waits for it.
    private func enter(_ own: PendingWrite) throws -> PendingWrite.News {
        gate.lock()
        guard connection != nil else {
            gate.unlock()
            throw DatabaseError.closed
        }
        if !isHeld {
            isHeld = true
            gate.unlock()
            return .lead
        }
        line.append(own)
        gate.unlock()
        return own.wait()
    }

    /// Hands the writer to the next in the line.
    private func leave() {
        gate.lock()
        let next = line.isEmpty ? nil : line.removeFirst()
        isHeld = next != nil
        gate.unlock()
        next?.tell(.lead)
    }

    /// The next in the line if it is a change, which may join the commit at hand.
    private func nextToJoin() -> PendingWrite? {
        gate.lock()
        defer { gate.unlock() }
        guard let first = line.first, first.body != nil else { return nil }
        return line.removeFirst()
    }

    private func lead(_ own: PendingWrite) throws {
        defer { leave() }
        guard let connection else { throw DatabaseError.closed }
        var group: [PendingWrite] = []
        var outcomes: [(any Error)?] = []
        do {
            try connection.command("begin immediate")
            var next: PendingWrite? = own
            while let one = next {
                group.append(one)
                outcomes.append(try connection.trying(one))
                next = group.count < Self.mostTogether ? nextToJoin() : nil
            }
            try connection.command("commit")
            commits.add(1, ordering: .sequentiallyConsistent)
        } catch {
            connection.rollBack()
            if group.isEmpty { throw error }
            // The commit they shared is lost, so that each has to stand for itself.
            outcomes = group.map { one in
                defer { commits.add(1, ordering: .sequentiallyConsistent) }
                return connection.committing(one)
            }
        }
        for (one, outcome) in zip(group, outcomes).dropFirst() { one.tell(.settled(outcome)) }
        if let error = outcomes[0] { throw error }
    }
}

extension SQLiteConnection {
    /// Runs a change in a savepoint and returns what it threw; throws when the whole transaction is lost.
    fileprivate func trying(_ one: PendingWrite) throws -> (any Error)? {
        try command("savepoint change")
        do {
            try one.body?(WriteTransaction(self))
            try command("release change")
            return nil
        } catch {
            // SQLite itself rolls everything back after some failures, such as a full disk.
            guard isInTransaction else { throw error }
            try command("rollback to change")
            try command("release change")
            return error
        }
    }

    /// Runs a change in a transaction of its own and returns what it threw.
    fileprivate func committing(_ one: PendingWrite) -> (any Error)? {
        do {
            try command("begin immediate")
            try one.body?(WriteTransaction(self))
            try command("commit")
            return nil
        } catch {
            rollBack()
            return error
        }
    }

    func rollBack() {
        if isInTransaction { _ = try? command("rollback") }
    }
}
