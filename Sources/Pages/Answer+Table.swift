import Tables

extension Answer {
    /// A table that leaves as a file.
    public static func table(_ name: String, _ heads: [String], _ rows: [[String]]) -> Answer {
        .file(.table(name, heads, rows))
    }
}

extension Answer.File {
    /// A table: its heads, then a row each.
    public static func table(_ name: String, _ heads: [String], _ rows: [[String]]) -> Answer.File {
        var writer = CSVWriter()
        writer.row(heads)
        for row in rows { writer.row(row) }
        return Answer.File(name: "\(name).csv", type: "text/csv; charset=utf-8", bytes: writer.bytes)
    }
}
