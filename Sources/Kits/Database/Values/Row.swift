/// One row of an answer; its columns are read in the order of the select.
public struct Row: ~Copyable {
    @usableFromInline let source: ColumnValue.Source
    @usableFromInline let count: Int32
    @usableFromInline var index: Int32 = 0

    init(source: ColumnValue.Source, count: Int32) {
        self.source = source
        self.count = count
    }

    /// Reads the next column; throws `.unreadable` for another type and `.misuse` past the last column.
    @inlinable public mutating func next<T: ColumnReadable>(_ type: T.Type = T.self) throws -> T {
        guard index < count else { throw isOver }
        defer { index += 1 }
        return try T.read(ColumnValue(source: source, index: index))
    }

    @usableFromInline var isOver: DatabaseError {
        DatabaseError(.misuse, "The row has \(count) columns and one more was read. Select it too.")
    }

    /// Passes over the next column.
    public mutating func skip() {
        index += 1
    }
}
