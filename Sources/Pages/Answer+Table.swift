import Tables

extension Answer {
    /// A table as a file: its heads, then a row each.
    public static func table(_ name: String, _ heads: [String], _ rows: [[String]]) -> Answer {
        var writer = CSVWriter()
        writer.row(heads)
        for row in rows { writer.row(row) }
        return .file(File(name: "\(name).csv", type: "text/csv; charset=utf-8", bytes: writer.bytes))
    }
}
