import Glibc

/// When the last backup was made: a small file in the folder, which `check` looks at.
enum BackupNote {
    /// Notes a backup made now, in UTC milliseconds.
    static func write(in folder: String, at now: Int64) throws {
        try FileBytes.write(Array("\(now)\n".utf8), to: "\(folder)/last-backup")
    }

    /// When the last one was made; nil where none is known of.
    static func last(in folder: String) -> Int64? {
        guard let bytes = try? FileBytes.read("\(folder)/last-backup", atMost: 100) else { return nil }
        return Int64(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self))
    }
}
