import Commands
import Database
import Glibc
import Schema
import Secrets

/// A backup on its way back: a database of SQLite or a dump of PostgreSQL, decrypted if need be.
struct BackupFile {
    private enum Kind { case sqlite, dump }

    private let kind: Kind
    private let path: String
    private let folder: String

    /// Looks what the file is, and decrypts it into a folder, which is for nothing else, where it has a passphrase.
    init(_ source: String, unpackingIn folder: String, passphrase: () throws -> Password) throws {
        let isEncrypted = EncryptedFile.recognises(try Self.beginning(of: source))
        self.folder = folder
        path = isEncrypted ? "\(folder)/backup" : source
        if isEncrypted { try Self.decrypt(source, to: path, passphrase()) }
        let start = String(decoding: try Self.beginning(of: path), as: UTF8.self)
        if start.hasPrefix("SQLite format 3") {
            kind = .sqlite
        } else if start.hasPrefix("joining-forces dump") {
            kind = .dump
        } else {
            throw CommandError(.badData, "\(source) is no backup of this program. Use another file.")
        }
    }

    /// Puts it where no database is yet, or into an empty one of PostgreSQL.
    func put(into location: Location) throws {
        switch (kind, location) {
        case (.sqlite, .sqlite(let target)):
            try Database.restore(from: path, to: target)
        case (.sqlite, .postgresql):
            // A dump can be made of a database that is up to date.
            let copy = "\(folder)/copy"
            let dump = "\(folder)/dump"
            try Database.restore(from: path, to: copy)
            let database = try Database(.sqlite(copy))
            try database.migrate(History.migrations, at: Opened.milliseconds())
            try database.dump(to: dump)
            database.close()
            try Self.load(dump, into: location)
        case (.dump, .postgresql):
            try Self.load(path, into: location)
        case (.dump, .sqlite(let target)):
            do {
                try Self.load(path, into: location)
            } catch {
                for left in [target, target + "-wal", target + "-shm"] { unlink(left) }
                throw error
            }
        }
    }

    private static func load(_ dump: String, into location: Location) throws {
        let database = try Database(location)
        defer { database.close() }
        try database.migrate(History.migrations, at: Opened.milliseconds())
        try database.load(from: dump)
    }

    private static func beginning(of path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CommandError(.noInput, "The file \(path) cannot be opened.") }
        defer { close(file) }
        var beginning = [UInt8](repeating: 0, count: 32)
        let count = Glibc.read(file, &beginning, beginning.count)
        return Array(beginning.prefix(max(count, 0)))
    }

    private static func decrypt(_ source: String, to plain: String, _ passphrase: Password) throws {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        let output = open(plain, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer {
            if input >= 0 { close(input) }
            if output >= 0 { close(output) }
        }
        guard input >= 0, output >= 0 else {
            throw CommandError(.cannotCreate, "The backup cannot be unpacked to \(plain). Check the folder.")
        }
        do throws(SecretsError) {
            try EncryptedFile.decrypt(from: input, to: output, passphrase: passphrase)
        } catch {
            throw CommandError(.badData, error.message, cause: error)
        }
    }
}
