import Glibc

/// One thread's change while it waits for the writer, and what it is told in the end.
///
/// `@unchecked Sendable`: the body belongs to one thread at a time, its owner's, or the one that runs it while the owner
/// waits; `bell` hands it and the news over.
final class PendingWrite: @unchecked Sendable {
    enum News {
        /// The writer is yours: run the changes that wait.
        case lead
        /// It was run by another thread; nil is success.
        case settled((any Error)?)
    }

    /// What to run in a shared commit; nil for somebody who wants the writer alone, and once it is settled.
    private(set) var body: ((WriteTransaction) throws -> Void)?
    private let bell = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    private var news = News.lead

    init(_ body: ((WriteTransaction) throws -> Void)?) {
        self.body = body
        bell.initialize(to: sem_t())
        sem_init(bell, 0, 0)
    }

    deinit {
        sem_destroy(bell)
        bell.deallocate()
    }

    /// Waits for the news.
    func wait() -> News {
        while sem_wait(bell) != 0 {}
        return news
    }

    /// Tells the news, once.
    func tell(_ news: News) {
        // The owner's closure must not outlive its call.
        if case .settled = news { body = nil }
        self.news = news
        sem_post(bell)
    }

    /// Lets go of the owner's closure, which must not outlive its call.
    func forget() { body = nil }
}
