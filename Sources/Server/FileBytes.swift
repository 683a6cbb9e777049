import Commands
import Glibc

/// Whole files.
enum FileBytes {
    /// The bytes of a file.
    static func read(_ path: String, atMost limit: Int) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CommandError(.noInput, "The file \(path) cannot be opened.") }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(file, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw CommandError(.inputOutput, "The file \(path) cannot be read.") }
            if count == 0 { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= limit else {
                throw CommandError(.badData, "The file \(path) is larger than \(limit >> 20) MB.")
            }
        }
    }

    /// Writes a file that its owner alone may read, and waits until it is on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CommandError(.cannotCreate, "The file \(path) cannot be made.") }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw CommandError(.inputOutput, "The file \(path) cannot be written.") }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw CommandError(.inputOutput, "The file \(path) cannot be written.") }
    }
}
