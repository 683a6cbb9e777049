import CSQLite

/// Turns SQLite's result codes into errors; its own words are quoted only where no bound value can be in them.
enum SQLiteFailure {
    static func error(
        _ result: Int32, _ connection: OpaquePointer?, doing: String, text: String? = nil
    ) -> DatabaseError {
        let extended = connection.map { sqlite3_extended_errcode($0) } ?? result
        let words = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? ""
        let statement = text.map { " Statement: \($0)" } ?? ""
        switch extended & 0xFF {
        case SQLITE_CONSTRAINT:
            return constraint(extended, words)
        case SQLITE_BUSY, SQLITE_LOCKED:
            return DatabaseError(
                .busy, "The database file is held by another program while \(doing). Try again when it is done.")
        case SQLITE_CORRUPT, SQLITE_NOTADB:
            return DatabaseError(
                .corrupt, "The database file is damaged or not a database (\(extended)). Restore a backup.")
        case SQLITE_FULL:
            return DatabaseError(.full, "The disk is full. Make room; nothing of this change was kept.")
        case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
            return DatabaseError(
                .unavailable,
                "The database file cannot be used while \(doing) (SQLite \(extended)). "
                    + "Check the folder, its owner and the disk.")
        case SQLITE_TOOBIG, SQLITE_RANGE:
            return DatabaseError(
                .unstorable, "A value is too large, or there are more values than places.\(statement)")
        default:
            // While preparing, SQLite's words come from the statement's text alone; later they may quote a value.
            let quoted = doing.hasPrefix("preparing") ? ": \(words)" : ""
            return DatabaseError(.statement, "SQLite failed \(doing) (\(extended))\(quoted).\(statement)")
        }
    }

    /// Reads the names out of "UNIQUE constraint failed: item.cell, item.slug" and its sisters.
    private static func constraint(_ extended: Int32, _ words: String) -> DatabaseError {
        let names = words.firstRange(ofText: "constraint failed: ").map { String(words[$0...]) } ?? ""
        let parts = names.isEmpty ? [] : names.splitByComma()
        let tables = parts.compactMap { $0.split(separator: ".").count == 2 ? $0.split(separator: ".")[0] : nil }
        let table = tables.first.map(String.init)
        let columns = parts.compactMap { $0.split(separator: ".").count == 2 ? $0.split(separator: ".")[1] : nil }
            .map(String.init)
        let found =
            switch extended {
            case 1555, 2067, 2579:  // primary key, unique, row id
                Constraint(kind: .unique, name: nil, table: table, columns: columns)
            // 1811 is named after triggers, of which there are none: it is what `on delete restrict` gives.
            case 787, 1811: Constraint(kind: .foreignKey, name: nil, table: nil, columns: [])
            case 1299: Constraint(kind: .notNull, name: nil, table: table, columns: columns)
            default: Constraint(kind: .check, name: parts.first, table: nil, columns: [])
            }
        return DatabaseError(.constraint(found), found.sentence)
    }
}

extension String {
    /// Where the text after the first `words` begins.
    func firstRange(ofText words: String) -> String.Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) { return index(start, offsetBy: words.count) }
            start = index(after: start)
        }
        return nil
    }

    /// The parts between commas, without the spaces around them.
    func splitByComma() -> [String] {
        split(separator: ",").map { part in
            String(part.drop { $0 == " " })
        }
    }
}
