/// Where lines of the log go.
public protocol LogSink: Sendable {
    /// Takes one line; may be called by several threads at once.
    func write(_ line: LogLine)
}
