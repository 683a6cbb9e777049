import Glibc

extension Database {
    /// Writes the database as it is at this moment to a new file, while others read and write.
    ///
    /// On SQLite the file is a database of its own; on PostgreSQL it is a dump of every row (see `dump`).
    /// The file appears only once it is whole and durable.
    ///
    /// - Parameters:
    ///   - path: where; `.unavailable` is thrown if something is there already.
    ///   - progress: told the part that is done, from 0 to 1; what it throws ends the backup.
    public func backup(to path: String, progress: (Double) throws -> Void = { _ in }) throws {
        guard case .sqlite(let source) = location else { return try dump(to: path, progress: progress) }
        try NewFile.write(to: path) { part in
            let connection = try SQLiteConnection(path: source, role: .reader, patience: 5_000)
            try connection.copy(to: part, progress: progress)
        }
    }

    /// Writes every row of every table, in one snapshot, to a new file that either database can `load`.
    public func dump(to path: String, progress: (Double) throws -> Void = { _ in }) throws {
        try NewFile.write(to: path) { part in
            try read { tx in
                let writer = try DumpWriter(path: part)
                try writer.write(tx.connection, progress: progress)
                try writer.finish()
            }
        }
    }

    /// Takes in what `dump` wrote; this database has to have the same migrations and no row.
    ///
    /// All or nothing: foreign keys are checked at the end. Throws `.corrupt` for a file that is not a whole dump and
    /// `.misuse` for a database that does not fit.
    public func load(from path: String) throws {
        try alone { connection in
            let reader = try DumpReader(path: path)
            try connection.command(dialect == .sqlite ? "begin immediate" : "begin isolation level serializable")
            do {
                try connection.load(reader)
                try connection.command("commit")
            } catch {
                _ = try? connection.command("rollback")
                throw error
            }
        }
    }

    /// Puts a backup of an SQLite database where none is yet; throws `.corrupt` for a damaged one.
    public static func restore(from path: String, to target: String) throws {
        for left in ["-wal", "-shm"].map({ target + $0 }) where access(left, F_OK) == 0 {
            throw DatabaseError(
                .unavailable, "The file \(left) belongs to another database. Move it away together with that one.")
        }
        try NewFile.write(to: target) { part in
            let connection = try SQLiteConnection(path: path, role: .reader, patience: 5_000)
            do {
                try connection.checkIntegrity()
            } catch let error as DatabaseError where error.code == .corrupt {
                throw DatabaseError(.corrupt, "The file \(path) is damaged or no database. Use another backup.")
            }
            try connection.copy(to: part) { _ in }
        }
    }
}

/// A file that appears under its name only once it is whole.
enum NewFile {
    static func write(to path: String, _ body: (String) throws -> Void) throws {
        let part = path + ".part"
        guard access(path, F_OK) != 0 else {
            throw DatabaseError(.unavailable, "There is a file at \(path) already. Choose another name.")
        }
        unlink(part)
        do {
            let made = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard made >= 0 else {
                throw DatabaseError(.unavailable, "The file \(part) cannot be made (error \(errno)). Check its folder.")
            }
            Glibc.close(made)
            try body(part)
            try sync(part)
            guard rename(part, path) == 0 else {
                throw DatabaseError(
                    .unavailable, "The file \(path) cannot be named (error \(errno)). Check its folder.")
            }
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            try sync(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
        } catch {
            unlink(part)
            throw error
        }
    }

    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw DatabaseError(.full, "\(path) cannot be made durable (error \(errno)). Check the disk.")
        }
    }
}
