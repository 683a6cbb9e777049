import Tables

/// One file of a Polis export: its rows, with the columns that are needed found by name.
struct PolisExportFile {
    /// Its name in the export, for messages.
    let name: String
    let bytes: [UInt8]

    /// Words may have bare quotes in them, a table of people has a column for each statement, and a spreadsheet that has
    /// saved the file again may have put semicolons or tabs between the cells.
    private var reader: CSVReader {
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let separator = ([",", ";", "\t"] as [Unicode.Scalar]).first { first.contains(UInt8(ascii: $0)) } ?? ","
        return CSVReader(
            bytes: bytes, separator: separator, longestField: 1 << 20, mostFields: 200_000, isLenient: true)
    }

    /// The first line: the names of the columns.
    func header() throws(PolisExportError) -> [String] {
        var header: [String] = []
        var reader = reader
        do { header = try reader.next()?.fields ?? [] } catch { throw broken(error) }
        return header
    }

    /// Every row after the header, in order. What `take` says is wrong with a row is gathered; where anything is, all
    /// such rows are named in one error at the end.
    func forEachRow(_ take: (CSVRow) throws(PolisExportError) -> String?) throws(PolisExportError) {
        var reader = reader
        var isHeader = true
        var rows: [PolisExportError.Row] = []
        var count = 0
        while true {
            var row: CSVRow?
            do { row = try reader.next() } catch { throw broken(error) }
            guard let row else { break }
            if isHeader {
                isHeader = false
                continue
            }
            guard let reason = try take(row) else { continue }
            count += 1
            if rows.count < PolisExportError.mostRows {
                rows.append(PolisExportError.Row(file: name, line: row.line, reason: reason))
            }
        }
        if count > 0 { throw PolisExportError(rows: rows, of: count) }
    }

    /// Where the named columns stand.
    func columns(_ names: [String]) throws(PolisExportError) -> [Int] {
        let header = try header()
        var places: [Int] = []
        for column in names {
            guard let place = header.firstIndex(of: column) else {
                throw PolisExportError(
                    .missingColumn,
                    "\(name) has no column “\(column)” in its first line. Export the conversation again, or name the column so."
                )
            }
            places.append(place)
        }
        return places
    }

    private func broken(_ error: TableError) -> PolisExportError {
        PolisExportError(
            rows: [PolisExportError.Row(file: name, line: error.line, reason: error.message)], of: 1)
    }
}

extension [String] {
    /// The whole number in a field, 0 or more, or nil where there is none.
    func number(at place: Int) -> Int? {
        guard place < count, let number = Int(self[place]), number >= 0 else { return nil }
        return number
    }
}
