import Glibc

/// An answer that a thread waits for.
///
/// `@unchecked Sendable`: the semaphore hands the answer over.
final class Awaited: @unchecked Sendable {
    private let bell = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    private var response: Response?

    init() {
        bell.initialize(to: sem_t())
        sem_init(bell, 0, 0)
    }

    deinit {
        sem_destroy(bell)
        bell.deallocate()
    }

    /// Tells the answer, once.
    func tell(_ response: Response?) {
        self.response = response
        sem_post(bell)
    }

    /// Waits for the answer.
    func wait() -> Response? {
        while sem_wait(bell) != 0 {}
        return response
    }
}
