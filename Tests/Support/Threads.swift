import Foundation
import Synchronization

/// Runs `body` on so many threads at once and returns when all have ended; the first error is thrown on.
public func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let group = DispatchGroup()
    let failure = Mutex<(any Error)?>(nil)
    for number in 0..<count {
        group.enter()
        Thread {
            do {
                try body(number)
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
            group.leave()
        }.start()
    }
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
}

/// A gate at which threads wait until so many have come.
public final class Rendezvous: Sendable {
    private let condition = NSCondition()
    private let waiting: Mutex<Int>

    /// So many are waited for.
    public init(of count: Int) { waiting = Mutex(count) }

    /// Comes to the gate, and goes on once all have come.
    public func meet() {
        condition.lock()
        waiting.withLock { $0 -= 1 }
        condition.broadcast()
        while waiting.withLock({ $0 > 0 }) { condition.wait() }
        condition.unlock()
    }
}
