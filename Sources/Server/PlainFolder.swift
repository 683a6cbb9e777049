import Commands
import Glibc

/// A folder of one run's own for what is not encrypted: for its owner alone, and removed with all that is in it when the run
/// ends. What a run left that was killed, the next one removes: a lock on each folder tells who is still at work.
enum PlainFolder {
    /// Runs `body` with the path of one, in the installation's folder.
    static func with<T>(in folder: String, _ body: (String) throws -> T) throws -> T {
        let (path, lock) = try make(in: folder)
        defer {
            remove(path)
            close(lock)
        }
        return try body(path)
    }

    private static func make(in folder: String) throws -> (path: String, lock: Int32) {
        // One run after the other looks around, so that none takes another's new folder for a left one.
        let turn = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if turn >= 0 { close(turn) } }
        guard turn >= 0, flock(turn, LOCK_EX) == 0 else { throw cannotMake(in: folder) }
        for left in try Folder.names(in: folder) where left.hasPrefix(beginning) {
            guard let lock = locked("\(folder)/\(left)") else { continue }
            remove("\(folder)/\(left)")
            close(lock)
        }
        // The system draws a name of its own in place of the six letters.
        var name = Array("\(folder)/\(beginning)XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw cannotMake(in: folder) }
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let lock = locked(path) else {
            rmdir(path)
            throw cannotMake(in: folder)
        }
        return (path, lock)
    }

    private static let beginning = "unencrypted-"

    /// The folder, held open and locked; nil where another run holds it.
    private static func locked(_ path: String) -> Int32? {
        let file = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
        close(file)
        return nil
    }

    private static func remove(_ path: String) {
        for name in (try? Folder.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    private static func cannotMake(in folder: String) -> CommandError {
        CommandError(.cannotCreate, "Nothing can be made in the folder \(folder). Check whose it is, and the disk.")
    }
}
