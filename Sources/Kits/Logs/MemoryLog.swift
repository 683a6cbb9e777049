import Synchronization

/// Keeps the lines, for tests.
public final class MemoryLog: LogSink {
    private let kept = Mutex<[LogLine]>([])

    /// Keeps nothing yet.
    public init() {}

    public func write(_ line: LogLine) { kept.withLock { $0.append(line) } }

    /// The lines so far.
    public var lines: [LogLine] { kept.withLock { $0 } }
}
