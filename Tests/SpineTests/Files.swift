import Foundation

/// The files of an SQLite database, as somebody with a disk editor sees them.
enum Files {
    /// Whether a text stands in the database's file or in the log beside it, in any case.
    static func hold(_ text: String, at path: String) throws -> Bool {
        for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            if String(decoding: bytes, as: UTF8.self).range(of: text, options: .caseInsensitive) != nil { return true }
        }
        return false
    }
}
