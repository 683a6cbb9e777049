import CSQLite
import FoundationEssentials

/// A prepared statement of SQLite; finalised with the object.
final class SQLiteStatement {
    let handle: OpaquePointer
    /// Whether it changes nothing.
    let isReadOnly: Bool
    /// Whether a query is reading it at the moment.
    var isTaken = false

    init(_ text: String, on connection: OpaquePointer, isKept: Bool) throws {
        var prepared: OpaquePointer?
        var text = text
        let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let (result, rest) = text.withUTF8 { bytes -> (Int32, Int) in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let result = sqlite3_prepare_v3(
                    connection, characters.baseAddress, Int32(clamping: characters.count), flags, &prepared, &tail)
                guard let tail, let start = characters.baseAddress else { return (result, 0) }
                return (result, characters.count - (tail - start))
            }
        }
        guard result == SQLITE_OK else {
            throw SQLiteFailure.error(result, connection, doing: "preparing a statement", text: text)
        }
        guard let prepared else {
            throw DatabaseError(.misuse, "A statement is empty. Give it text.")
        }
        handle = prepared
        isReadOnly = sqlite3_stmt_readonly(prepared) != 0
        if rest > 0, !text.utf8.suffix(rest).allSatisfy({ [0x20, 0x0A, 0x0D, 0x09, 0x3B].contains($0) }) {
            throw DatabaseError(.misuse, "Two statements stand in one text. Run them one by one: \(text)")
        }
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Binds the values to `$1 … $n`.
    func bind(_ values: [Value]) throws {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let result =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let number): sqlite3_bind_int64(handle, place, number)
                case .real(let number): sqlite3_bind_double(handle, place, try number.storable(at: index + 1))
                case .text(let text): try bind(text, at: place)
                case .blob(let bytes):
                    bytes.withUnsafeBytes {
                        csqlite_bind_blob(handle, place, $0.baseAddress, Int32(clamping: $0.count))
                    }
                case .uuid(let uuid):
                    withUnsafeBytes(of: uuid.uuid) { csqlite_bind_blob(handle, place, $0.baseAddress, 16) }
                }
            guard result == SQLITE_OK else {
                throw SQLiteFailure.error(result, sqlite3_db_handle(handle), doing: "binding value \(place)")
            }
        }
    }

    private func bind(_ text: String, at place: Int32) throws -> Int32 {
        var text = text
        return try text.withUTF8 { bytes in
            guard !bytes.contains(0) else { throw DatabaseError.zeroByte(in: Int(place)) }
            return bytes.withMemoryRebound(to: CChar.self) {
                csqlite_bind_text(handle, place, $0.baseAddress, Int32(clamping: $0.count))
            }
        }
    }

    /// Makes the statement ready for another run and forgets its values.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }
}

extension DatabaseError {
    /// The error for a text that PostgreSQL cannot hold and that SQLite would cut short.
    static func zeroByte(in place: Int) -> DatabaseError {
        DatabaseError(.unstorable, "Value \(place) is a text with a zero byte. Remove it before storing.")
    }
}
