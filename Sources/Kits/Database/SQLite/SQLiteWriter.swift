import Synchronization

/// The one connection that writes, and the line of those who wait for it.
///
/// Who holds the writer runs the changes that wait and commits them together; for those that nobody waits for, a thread of
/// the writer's own does. Where one fails after it has written, all are run again, each in a savepoint of its own.
///
/// `@unchecked Sendable`: `gate` serialises the line; the connection belongs to the thread that holds the writer.
final class SQLiteWriter: @unchecked Sendable {
    /// How many changes share a commit at most.
    private static let mostTogether = 256

    private let gate = Gate()
    private var connection: SQLiteConnection?
    private var line: [PendingWrite] = []
    private var isHeld = false
    /// Holds the writer for changes that nobody waits for.
    private var ownThread: OwnThread?
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
            case .lead: if let error = lead(own) { throw error }
            }
        }
    }

    /// Takes in a change that nobody waits for; says whether it was.
    func queue(_ own: PendingWrite) -> Bool {
        gate.lock()
        if ownThread == nil { ownThread = OwnThread() }
        guard connection != nil, let ownThread else {
            gate.unlock()
            return false
        }
        let isLeading = !isHeld
        if isLeading { isHeld = true } else { line.append(own) }
        gate.unlock()
        if isLeading { ownThread.run { [self] in own.tell(.settled(lead(own))) } }
        return true
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
        let ownThread = ownThread
        gate.unlock()
        guard let next else { return }
        if next.isQueued {
            ownThread?.run { [self] in next.tell(.settled(lead(next))) }
        } else {
            next.tell(.lead)
        }
    }

    /// Those in the line who may join the commit at hand: changes, up to the first that wants the writer alone.
    private func takeThoseWho(join most: Int) -> ArraySlice<PendingWrite> {
        gate.lock()
        defer { gate.unlock() }
        let joining = line.prefix(most).prefix { $0.body != nil }
        line.removeFirst(joining.count)
        return joining
    }

    /// Runs a change and those that join it, hands the writer on, and returns what the change threw.
    private func lead(_ own: PendingWrite) -> (any Error)? {
        defer { leave() }
        guard let connection else { return DatabaseError.closed }
        do {
            try connection.begin(isChange: true)
        } catch {
            return error
        }
        var group = [own]
        var outcomes: [(any Error)?] = []
        do {
            // Each change is run without a savepoint of its own at first: hardly any fails after it has written.
            var isCareful = false
            while outcomes.count < group.count {
                let one = group[outcomes.count]
                let before = connection.changes
                let outcome = try isCareful ? connection.trying(one) : connection.running(one)
                if !isCareful, outcome != nil, connection.changes != before {
                    isCareful = true
                    outcomes = []
                    connection.rollBack()
                    try connection.begin(isChange: true)
                    continue
                }
                outcomes.append(outcome)
                if outcomes.count == group.count { group += takeThoseWho(join: Self.mostTogether - group.count) }
            }
            try connection.commit()
            commits.add(1, ordering: .sequentiallyConsistent)
        } catch {
            connection.rollBack()
            // The commit they shared is lost, so that each has to stand for itself.
            outcomes = group.map { one in
                defer { commits.add(1, ordering: .sequentiallyConsistent) }
                return connection.committing(one)
            }
        }
        for (one, outcome) in zip(group, outcomes).dropFirst() { one.tell(.settled(outcome)) }
        return outcomes[0]
    }
}

extension SQLiteConnection {
    /// Runs a change and returns what it threw; throws when the whole transaction is lost.
    fileprivate func running(_ one: PendingWrite) throws -> (any Error)? {
        do {
            try one.body?(WriteTransaction(self))
            return nil
        } catch {
            // SQLite itself rolls everything back after some failures, such as a full disk.
            guard isInTransaction else { throw error }
            return error
        }
    }

    /// Runs a change in a savepoint, undoes it if it threw, and returns what it threw.
    fileprivate func trying(_ one: PendingWrite) throws -> (any Error)? {
        try command("savepoint change")
        let error = try running(one)
        if error != nil { try command("rollback to change") }
        try command("release change")
        return error
    }

    /// Runs a change in a transaction of its own and returns what it threw.
    fileprivate func committing(_ one: PendingWrite) -> (any Error)? {
        do {
            try begin(isChange: true)
            try one.body?(WriteTransaction(self))
            try commit()
            return nil
        } catch {
            rollBack()
            return error
        }
    }
}
