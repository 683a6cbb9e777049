/// How much a line of the log matters.
public enum LogLevel: String, Sendable, CaseIterable, Comparable {
    /// For finding a fault.
    case debug
    /// The usual course of things.
    case info
    /// Something to look at.
    case warning
    /// Something failed.
    case error

    /// The number that systemd's journal reads from the beginning of a line (syslog's severity).
    var priority: Int {
        switch self {
        case .debug: 7
        case .info: 6
        case .warning: 4
        case .error: 3
        }
    }

    public static func < (left: LogLevel, right: LogLevel) -> Bool { left.priority > right.priority }
}
