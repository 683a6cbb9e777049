/// Connections that are lent to one thread at a time; the one used last is lent first, since it is warm.
///
/// `@unchecked Sendable`: `gate` serialises the list; a connection belongs to who took it.
final class Pool<Member: AnyObject>: @unchecked Sendable {
    private let gate = Gate()
    private let limit: Int
    private let open: () throws -> Member
    private var idle: [Member] = []
    private var count = 0
    private var isClosed = false

    init(limit: Int, open: @escaping @Sendable () throws -> Member) {
        self.limit = limit
        self.open = open
    }

    /// Lends a connection to `body`, waiting for one if all are lent.
    func with<T>(_ body: (Member) throws -> T) throws -> T {
        let member = try take()
        defer { give(member) }
        return try body(member)
    }

    /// Lends a connection to `body`, which says whether it is still of use.
    func lend<T>(_ body: (Member) throws -> (T, Bool)) throws -> T {
        let member = try take()
        do {
            let (result, isOfUse) = try body(member)
            if isOfUse { give(member) } else { drop() }
            return result
        } catch {
            drop()
            throw error
        }
    }

    /// Forgets the connections that nobody has at the moment.
    func dropIdle() {
        gate.lock()
        let gone = idle
        count -= idle.count
        idle = []
        gate.wakeAll()
        gate.unlock()
        withExtendedLifetime(gone) {}
    }

    private func take() throws -> Member {
        gate.lock()
        while idle.isEmpty && count >= limit && !isClosed { gate.wait() }
        guard !isClosed else {
            gate.unlock()
            throw DatabaseError.closed
        }
        if let member = idle.popLast() {
            gate.unlock()
            return member
        }
        count += 1
        gate.unlock()
        do {
            return try open()
        } catch {
            drop()
            throw error
        }
    }

    private func give(_ member: Member) {
        gate.lock()
        if isClosed { count -= 1 } else { idle.append(member) }
        gate.wakeOne()
        gate.unlock()
    }

    /// Forgets a lent connection that is of no more use.
    private func drop() {
        gate.lock()
        count -= 1
        gate.wakeOne()
        gate.unlock()
    }

    func close() {
        gate.lock()
        isClosed = true
        count -= idle.count
        let gone = idle
        idle = []
        gate.wakeAll()
        gate.unlock()
        withExtendedLifetime(gone) {}
    }
}
