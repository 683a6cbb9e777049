import Glibc

/// Standard error. Where systemd's journal reads it, the priority stands in front, and no time: the journal has its own.
public struct StandardError: LogSink {
    private let file: Int32
    private let isJournal: Bool

    /// Standard error; the journal is recognised by `JOURNAL_STREAM` in the environment.
    public init() { self.init(file: 2, journal: getenv("JOURNAL_STREAM").map { String(cString: $0) }) }

    /// `journal` is the device and the inode of what leads to the journal, with a colon between (systemd.exec(5)). It is
    /// inherited by whatever a service starts, so that it counts only where it names the very file that is written to.
    init(file: Int32, journal: String?) {
        self.file = file
        var facts = stat()
        isJournal = journal != nil && fstat(file, &facts) == 0 && journal == "\(facts.st_dev):\(facts.st_ino)"
    }

    public func write(_ line: LogLine) {
        let text = isJournal ? "<\(line.level.priority)>\(line.untimed)" : line.text
        // One call for a whole line, so that the lines of several threads do not mix.
        var bytes = Array("\(text)\n".utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress!, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }  // nobody reads the log, and there is nowhere else to say so
            bytes = bytes.dropFirst(count)
        }
    }
}
