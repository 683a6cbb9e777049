/// One row of an answer; its columns are read in the order of the select.
public struct Row: ~Copyable {
    let source: ColumnValue.Source
    let count: Int32
    private var index: Int32 = 0

    init(source: ColumnValue.Source, count: Int32) {
        self.source = source
        self.count = count
    }

    /// Reads the next column; throws `.unreadable` for another type and `.misuse` past the last column.
    public mutating func next<T: ColumnReadable>(_ type: T.Type = T.self) throws -> T {
        guard index < count else {
            throw DatabaseError(.misuse, "The row has \(count) columns and one more was read. Select it too.")
        }
        defer { index += 1 }
        return try T.read(ColumnValue(source: source, index: index))
    }

    /// Passes over the next column.
    public mutating func skip() {
        index += 1
    }
}
