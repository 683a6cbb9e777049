import CSQLite
import FoundationEssentials

/// Reads one column of SQLite's row at hand; nil stands for a value of another type.
enum SQLiteColumn {
    static func isNull(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        sqlite3_column_type(statement, index) == SQLITE_NULL
    }

    static func integer(_ statement: OpaquePointer, _ index: Int32) -> Int64? {
        guard sqlite3_column_type(statement, index) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement, index)
    }

    static func real(_ statement: OpaquePointer, _ index: Int32) -> Double? {
        let type = sqlite3_column_type(statement, index)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { return nil }
        return sqlite3_column_double(statement, index)
    }

    static func text(_ statement: OpaquePointer, _ index: Int32) -> String? {
        guard sqlite3_column_type(statement, index) == SQLITE_TEXT,
            let start = sqlite3_column_text(statement, index)
        else { return nil }
        let count = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    static func bytes(_ statement: OpaquePointer, _ index: Int32) -> [UInt8]? {
        guard sqlite3_column_type(statement, index) == SQLITE_BLOB else { return nil }
        guard let start = sqlite3_column_blob(statement, index) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index))))
    }

    static func uuid(_ statement: OpaquePointer, _ index: Int32) -> UUID? {
        guard sqlite3_column_type(statement, index) == SQLITE_BLOB,
            let start = sqlite3_column_blob(statement, index), sqlite3_column_bytes(statement, index) == 16
        else { return nil }
        return UUID(uuid: start.loadUnaligned(as: uuid_t.self))
    }

    static func value(_ statement: OpaquePointer, _ index: Int32) -> Value? {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT: text(statement, index).map { .text($0) }
        default: bytes(statement, index).map { .blob($0) }
        }
    }

    static func typeName(_ statement: OpaquePointer, _ index: Int32) -> String {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: "null"
        case SQLITE_INTEGER: "an integer"
        case SQLITE_FLOAT: "a real number"
        case SQLITE_TEXT: "a text"
        default: "\(sqlite3_column_bytes(statement, index)) bytes"
        }
    }
}
