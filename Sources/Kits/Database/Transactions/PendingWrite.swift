/// One thread's change while it waits for the writer, and what it is told in the end.
///
/// `@unchecked Sendable`: `gate` serialises `news`; the body belongs to one thread at a time: its owner's, or the one that runs it while the owner waits.
final class PendingWrite: @unchecked Sendable {
    enum News {
        /// The writer is yours: run the changes that wait.
        case lead
        /// It was run by another thread; nil is success.
        case settled((any Error)?)
    }

    /// What to run in a shared commit; nil for somebody who wants the writer alone, and once it is settled.
    private(set) var body: ((WriteTransaction) throws -> Void)?
    private let gate = Gate()
    private var news: News?

    init(_ body: ((WriteTransaction) throws -> Void)?) {
        self.body = body
    }

    /// Waits for the next news.
    func wait() -> News {
        gate.lock()
        defer { gate.unlock() }
        while true {
            if let news {
                self.news = nil
                return news
            }
            gate.wait()
        }
    }

    func tell(_ news: News) {
        gate.lock()
        // The owner's closure must not outlive its call.
        if case .settled = news { body = nil }
        self.news = news
        gate.wakeOne()
        gate.unlock()
    }

    /// Lets go of the owner's closure, which must not outlive its call.
    func forget() {
        gate.lock()
        body = nil
        gate.unlock()
    }
}
