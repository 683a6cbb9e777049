public import FoundationEssentials

/// Something that can be read from a column of a row.
public protocol ColumnReadable {
    /// Reads the column; throws `DatabaseError` with `.unreadable` when the stored value is of another type.
    static func read(_ column: ColumnValue) throws -> Self
}

extension Int64: ColumnReadable {
    /// Reads an integer.
    public static func read(_ column: ColumnValue) throws -> Int64 { try column.integer() }
}

extension Int: ColumnReadable {
    /// Reads an integer.
    public static func read(_ column: ColumnValue) throws -> Int { Int(try column.integer()) }
}

extension Int32: ColumnReadable {
    /// Reads an integer; one outside 32 bits is unreadable.
    public static func read(_ column: ColumnValue) throws -> Int32 {
        guard let number = Int32(exactly: try column.integer()) else {
            throw column.unreadable(as: "a 32-bit integer")
        }
        return number
    }
}

extension Double: ColumnReadable {
    /// Reads a number; an integer is taken as one too.
    public static func read(_ column: ColumnValue) throws -> Double { try column.real() }
}

extension Bool: ColumnReadable {
    /// Reads 0 or 1; other numbers are unreadable.
    public static func read(_ column: ColumnValue) throws -> Bool {
        switch try column.integer() {
        case 0: false
        case 1: true
        default: throw column.unreadable(as: "0 or 1")
        }
    }
}

extension String: ColumnReadable {
    /// Reads a text.
    public static func read(_ column: ColumnValue) throws -> String { try column.text() }
}

extension [UInt8]: ColumnReadable {
    /// Reads bytes.
    public static func read(_ column: ColumnValue) throws -> [UInt8] { try column.bytes() }
}

extension UUID: ColumnReadable {
    /// Reads an identifier of 16 bytes.
    public static func read(_ column: ColumnValue) throws -> UUID { try column.uuid() }
}

extension Value: ColumnReadable {
    /// Reads whatever is stored; an identifier on SQLite is a blob.
    public static func read(_ column: ColumnValue) throws -> Value { try column.value() }
}

extension Optional: ColumnReadable where Wrapped: ColumnReadable {
    /// Reads a value or, for null, nothing.
    @inlinable public static func read(_ column: ColumnValue) throws -> Wrapped? {
        column.isNull ? nil : try Wrapped.read(column)
    }
}

extension ColumnReadable where Self: RawRepresentable, RawValue: ColumnReadable {
    /// Reads the raw value; one that is not a case is unreadable.
    @inlinable public static func read(_ column: ColumnValue) throws -> Self {
        guard let value = Self(rawValue: try RawValue.read(column)) else {
            throw column.unreadable(as: "a known case of \(Self.self)")
        }
        return value
    }
}
