import Glibc

/// A change that waits for the writer, and what its owner is told in the end.
///
/// `@unchecked Sendable`: the body belongs to one thread at a time, its owner's, or the one that runs it while the owner
/// waits; `bell`, or the line it stands in, hands it and the news over.
final class PendingWrite: @unchecked Sendable {
    enum News {
        /// The writer is yours: run the changes that wait.
        case lead
        /// It was run by another thread; nil is success.
        case settled((any Error)?)
    }

    /// What to run in a shared commit; nil for somebody who wants the writer alone, and once it is settled.
    private(set) var body: ((WriteTransaction) throws -> Void)?
    /// Wakes the thread that waits for it, if one does.
    private let bell: UnsafeMutablePointer<sem_t>?
    private var news = News.lead
    /// Whom to tell where no thread waits.
    private let then: (@Sendable ((any Error)?) -> Void)?

    /// A change that a thread waits for.
    init(_ body: ((WriteTransaction) throws -> Void)?) {
        self.body = body
        then = nil
        let bell = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        bell.initialize(to: sem_t())
        sem_init(bell, 0, 0)
        self.bell = bell
    }

    /// A change that nobody waits for.
    init(_ body: @escaping (WriteTransaction) throws -> Void, then: @escaping @Sendable ((any Error)?) -> Void) {
        self.body = body
        self.then = then
        bell = nil
    }

    deinit {
        guard let bell else { return }
        sem_destroy(bell)
        bell.deallocate()
    }

    /// Whether no thread waits for it.
    var isQueued: Bool { bell == nil }

    /// Waits for the news.
    func wait() -> News {
        guard let bell else { return news }
        while sem_wait(bell) != 0 {}
        return news
    }

    /// Tells the news, once.
    func tell(_ news: News) {
        // The owner's closure must not outlive its call.
        if case .settled = news { body = nil }
        self.news = news
        if let bell {
            sem_post(bell)
        } else if case .settled(let error) = news {
            then?(error)
        }
    }

    /// Lets go of the owner's closure, which must not outlive its call.
    func forget() { body = nil }
}
