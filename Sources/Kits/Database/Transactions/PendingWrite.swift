/// One thread's change while it waits for the writer, and what it is told in the end.
///
/// `@unchecked Sendable`: `gate` serialises `news`; the body runs on one thread while its owner waits.
final class PendingWrite: @unchecked Sendable {
    enum News {
        /// The writer is yours: run the changes that wait.
        case lead
        /// It was run by another thread; nil is success.
        case settled((any Error)?)
    }

    /// What to run in a shared commit; nil for somebody who wants the writer alone.
    let body: ((WriteTransaction) throws -> Void)?
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
        self.news = news
        gate.wakeOne()
        gate.unlock()
    }
}
