import Glibc

/// Threads that work on requests which may have to wait, in the order in which they came.
///
/// `@unchecked Sendable`: the semaphore and the lock are made for use by several threads; all else is behind the lock.
final class Workers: @unchecked Sendable {
    private struct State {
        var line: [Exchange] = []
        var threads: [pthread_t] = []
        var isStopping = false
    }

    private let work: @Sendable (Exchange) -> Void
    private var state = State()
    // Not a `Mutex`, which the thread sanitizer does not see.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// Counts the requests in the line, and once more for each thread when they are to end.
    private let waiting = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init(work: @escaping @Sendable (Exchange) -> Void) {
        self.work = work
        lock.initialize(to: pthread_mutex_t())
        pthread_mutex_init(lock, nil)
        waiting.initialize(to: sem_t())
        sem_init(waiting, 0, 0)
    }

    deinit {
        sem_destroy(waiting)
        waiting.deallocate()
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    private func withState<T>(_ body: (inout State) -> T) -> T {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&state)
    }

    /// Starts so many threads, or as many as the system lets it have; says whether there is one at least.
    func start(_ count: Int) -> Bool {
        withState { state in
            for _ in 0..<count {
                var thread = pthread_t()
                let owner = Unmanaged.passRetained(self)
                guard pthread_create(&thread, nil, workUntilStopped, owner.toOpaque()) == 0 else {
                    owner.release()
                    break
                }
                state.threads.append(thread)
            }
            return !state.threads.isEmpty
        }
    }

    /// Takes a request in; says whether anybody will work on it.
    func add(_ exchange: Exchange) -> Bool {
        let isTaken = withState { state in
            if !state.isStopping { state.line.append(exchange) }
            return !state.isStopping
        }
        if isTaken { sem_post(waiting) }
        return isTaken
    }

    /// Waits for the requests that are being worked on, ends the threads, and gives back what was in the line.
    func stop() -> [Exchange] {
        let (left, threads) = withState { state in
            state.isStopping = true
            defer { (state.line, state.threads) = ([], []) }
            return (state.line, state.threads)
        }
        for _ in threads { sem_post(waiting) }
        for thread in threads { pthread_join(thread, nil) }
        return left
    }

    fileprivate func run() {
        while true {
            while sem_wait(waiting) != 0 {}
            let (next, isStopping) = withState { state in
                (state.line.isEmpty ? nil : state.line.removeFirst(), state.isStopping)
            }
            if let next { work(next) } else if isStopping { return }
        }
    }
}

private func workUntilStopped(_ owner: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let owner else { return nil }
    Unmanaged<Workers>.fromOpaque(owner).takeRetainedValue().run()
    return nil
}
