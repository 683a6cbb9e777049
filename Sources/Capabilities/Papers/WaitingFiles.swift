import Synchronization

/// Those whose files are being looked into or wait for it: a handful. Each holds a thread that answers requests, and the site
/// goes on only while most of those are free.
final class WaitingFiles: Sendable {
    /// How many there may be at once.
    static let most = 4

    private let count = Mutex(0)

    /// Runs `body` as one of them; nil where there are as many as may be.
    func join<T>(_ body: () throws -> T) rethrows -> T? {
        let hasJoined = count.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
        guard hasJoined else { return nil }
        defer { count.withLock { $0 -= 1 } }
        return try body()
    }
}
