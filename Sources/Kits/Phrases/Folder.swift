import Glibc

/// Reads folders and small files.
enum Folder {
    private static let largest = 1 << 20

    /// The names in a folder, sorted, without the hidden ones.
    static func names(in path: String) throws(PhrasesError) -> [String] {
        guard let handle = opendir(path) else { throw unreadable(path) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The bytes of a file of at most 1 MiB.
    static func bytes(of path: String) throws(PhrasesError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > largest {
                throw PhrasesError(.unreadable, path, "the file is larger than 1 MiB; cut it into several books")
            }
        }
    }

    private static func unreadable(_ path: String) -> PhrasesError {
        let reason = strerror(errno).map { String(cString: $0) } ?? "unknown reason"
        return PhrasesError(.unreadable, path, "it cannot be read (\(reason)); look at the path and its permissions")
    }
}
