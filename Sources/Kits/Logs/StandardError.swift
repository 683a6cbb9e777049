import Glibc

/// Standard error, with the priority in front where systemd's journal reads it.
public struct StandardError: LogSink {
    private let file: Int32
    private let marksPriority: Bool

    /// Standard error; the journal is recognised by `JOURNAL_STREAM` in the environment.
    public init() { self.init(file: 2, marksPriority: getenv("JOURNAL_STREAM") != nil) }

    init(file: Int32, marksPriority: Bool) {
        self.file = file
        self.marksPriority = marksPriority
    }

    public func write(_ line: LogLine) {
        let prefix = marksPriority ? "<\(line.level.priority)>" : ""
        // One call for a whole line, so that the lines of several threads do not mix.
        var bytes = Array("\(prefix)\(line.text)\n".utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress!, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }  // nobody reads the log, and there is nowhere else to say so
            bytes = bytes.dropFirst(count)
        }
    }
}
