import CSQLite
public import FoundationEssentials

/// One column of the row at hand; of use only while its row is being read.
public struct ColumnValue {
    @usableFromInline enum Source {
        case sqlite(OpaquePointer)
        case postgresql(OpaquePointer, row: Int32)
    }

    @usableFromInline let source: Source
    /// The column's place in the select, from 0.
    @usableFromInline let index: Int32

    @usableFromInline init(source: Source, index: Int32) {
        self.source = source
        self.index = index
    }

    /// Whether the column is null.
    public var isNull: Bool {
        switch source {
        case .sqlite(let statement): SQLiteColumn.isNull(statement, index)
        case .postgresql(let result, let row): PostgresColumn.isNull(result, row, index)
        }
    }

    /// The stored integer; throws `.unreadable` when something else is stored.
    public func integer() throws -> Int64 {
        let number: Int64? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.integer(statement, index)
            case .postgresql(let result, let row): PostgresColumn.integer(result, row, index)
            }
        guard let number else { throw unreadable(as: "an integer") }
        return number
    }

    /// The stored number; throws `.unreadable` when something else is stored.
    public func real() throws -> Double {
        let number: Double? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.real(statement, index)
            case .postgresql(let result, let row): PostgresColumn.real(result, row, index)
            }
        guard let number else { throw unreadable(as: "a number") }
        return number
    }

    /// The stored text; throws `.unreadable` when something else is stored.
    public func text() throws -> String {
        let text: String? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.text(statement, index)
            case .postgresql(let result, let row): PostgresColumn.text(result, row, index)
            }
        guard let text else { throw unreadable(as: "a text") }
        return text
    }

    /// The stored bytes; throws `.unreadable` when something else is stored.
    public func bytes() throws -> [UInt8] {
        let bytes: [UInt8]? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.bytes(statement, index)
            case .postgresql(let result, let row): PostgresColumn.bytes(result, row, index)
            }
        guard let bytes else { throw unreadable(as: "bytes") }
        return bytes
    }

    /// The stored identifier; throws `.unreadable` when something else is stored.
    public func uuid() throws -> UUID {
        let uuid: UUID? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.uuid(statement, index)
            case .postgresql(let result, let row): PostgresColumn.uuid(result, row, index)
            }
        guard let uuid else { throw unreadable(as: "an identifier of 16 bytes") }
        return uuid
    }

    /// Whatever is stored; throws `.unreadable` for a type that this program does not know.
    public func value() throws -> Value {
        let value: Value? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.value(statement, index)
            case .postgresql(let result, let row): PostgresColumn.value(result, row, index)
            }
        guard let value else { throw unreadable(as: "a known type") }
        return value
    }

    /// The error for a column that does not hold what was asked for; it tells the type, never the value.
    public func unreadable(as wanted: String) -> DatabaseError {
        let found =
            switch source {
            case .sqlite(let statement): SQLiteColumn.typeName(statement, index)
            case .postgresql(let result, let row): PostgresColumn.typeName(result, row, index)
            }
        return DatabaseError(
            .unreadable(column: Int(index)),
            "Column \(index) (counted from 0) holds \(found), not \(wanted). Read it as what is stored.")
    }
}
