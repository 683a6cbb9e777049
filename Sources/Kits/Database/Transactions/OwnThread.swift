import Glibc

/// A thread that runs what it is given, one after the other, and ends with its owner.
final class OwnThread: Sendable {
    private let work: Work

    /// Nil where the system lets nobody have another thread.
    init?() {
        work = Work()
        let retained = Unmanaged.passRetained(work)
        var thread = pthread_t()
        guard pthread_create(&thread, nil, runUntilEnded, retained.toOpaque()) == 0 else {
            retained.release()
            return nil
        }
        pthread_detach(thread)
    }

    deinit { work.end() }

    /// Runs `body` once what was given before has been run.
    func run(_ body: @escaping @Sendable () -> Void) { work.add(body) }
}

/// What a thread of its own has to do.
///
/// `@unchecked Sendable`: all of it is behind the gate.
private final class Work: @unchecked Sendable {
    private let gate = Gate()
    private var line: [@Sendable () -> Void] = []
    private var isEnded = false

    func add(_ body: @escaping @Sendable () -> Void) {
        gate.lock()
        line.append(body)
        gate.wakeOne()
        gate.unlock()
    }

    func end() {
        gate.lock()
        isEnded = true
        gate.wakeOne()
        gate.unlock()
    }

    /// The next to run; nil at the end.
    func next() -> (@Sendable () -> Void)? {
        gate.lock()
        defer { gate.unlock() }
        while line.isEmpty && !isEnded { gate.wait() }
        return line.isEmpty ? nil : line.removeFirst()
    }
}

private func runUntilEnded(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let work else { return nil }
    let own = Unmanaged<Work>.fromOpaque(work).takeRetainedValue()
    while let body = own.next() { body() }
    return nil
}
