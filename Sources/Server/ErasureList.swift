import Commands
import Glibc
import Spine

/// The list of people erased, kept apart from the database: a restored backup is made to forget them again.
///
/// It holds identifiers only, which say nothing once the person is gone.
struct ErasureList: Sendable {
    let path: String

    /// Notes that somebody is about to be erased; returns once that is on the disk.
    func note(_ person: Actor.ID) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure }
        defer { close(file) }
        // It begins a line of its own: a full disk may have cut the one before short.
        let line = Array("\n\(person.text)\n".utf8)
        guard write(file, line, line.count) == line.count, fsync(file) == 0 else { throw failure }
    }

    /// Everybody noted.
    func all() throws -> [Actor.ID] {
        guard Folder.has(path) else { return [] }
        return try FileBytes.read(path, atMost: 64 << 20).split(separator: UInt8(ascii: "\n")).compactMap {
            Actor.ID(text: String(decoding: $0, as: UTF8.self))
        }
    }

    private var failure: CommandError {
        CommandError(.inputOutput, "The erasure list \(path) cannot be written. Check the folder and the disk.")
    }
}
