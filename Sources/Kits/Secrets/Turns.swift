import Glibc

/// Lets a bounded number of threads pass at a time; the others wait.
///
/// `@unchecked Sendable`: the semaphore serialises itself.
final class Turns: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init(_ count: Int) {
        precondition((1...1024).contains(count), "at least one has to pass")
        sem_init(semaphore, 0, UInt32(count))  // fails only for a count beyond SEM_VALUE_MAX
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    /// Runs the closure when it is this thread's turn.
    func take<Result>(_ body: () throws -> Result) rethrows -> Result {
        while sem_wait(semaphore) != 0 {}  // interrupted by a signal: wait on
        defer { sem_post(semaphore) }
        return try body()
    }
}
