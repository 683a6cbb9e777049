/// One row of a table.
public struct CSVRow: Sendable, Hashable {
    /// The line of the file on which the row begins, counted from 1.
    public let line: Int

    /// The row's cells.
    public let fields: [String]
}
