/// The program's log: what happened, as an event with values, never in people's words.
public struct Log: Sendable {
    private let level: LogLevel
    private let sink: any LogSink
    private let clock: @Sendable () -> Int64

    /// Writes events of this level and above; the clock gives milliseconds since 1970 in UTC.
    public init(_ level: LogLevel = .info, to sink: any LogSink, clock: @escaping @Sendable () -> Int64) {
        self.level = level
        self.sink = sink
        self.clock = clock
    }

    /// Writes one event if its level is reached; the fields are only made then.
    public func callAsFunction(
        _ level: LogLevel, _ event: StaticString, _ fields: @autoclosure () -> [LogField] = []
    ) {
        guard level >= self.level else { return }
        let named = fields().map { (name: "\($0.name)", value: $0.value.text) }
        sink.write(LogLine(time: clock(), level: level, event: "\(event)", fields: named))
    }

    /// For finding a fault.
    public func debug(_ event: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        self(.debug, event, fields())
    }

    /// The usual course of things.
    public func info(_ event: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        self(.info, event, fields())
    }

    /// Something to look at.
    public func warning(_ event: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        self(.warning, event, fields())
    }

    /// Something failed.
    public func error(_ event: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        self(.error, event, fields())
    }
}
