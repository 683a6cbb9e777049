/// One row of comma-separated values.
struct CSVRow {
    /// The line where the row begins, from 1.
    let line: Int
    let fields: [String]
}

/// Why a file is not comma-separated values.
struct TableError: Error {
    let message: String
    /// The line where the trouble begins, from 1.
    let line: Int
}

/// Reads comma-separated values row by row (RFC 4180): quoted fields may hold commas, quotes doubled and line breaks.
struct CSVReader {
    private let bytes: [UInt8]
    private var at: Int
    private var line = 1

    /// The longest field that is read, in bytes.
    static let longestField = 1 << 20
    /// The most fields that a row may have.
    static let mostFields = 200_000

    /// Reads from the start, past a byte order mark.
    init(bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row that is not blank, or nil at the end.
    mutating func next() throws(TableError) -> CSVRow? {
        while at < bytes.count, bytes[at] == 10 || bytes[at] == 13 {
            if bytes[at] == 10 { line += 1 }
            at += 1
        }
        guard at < bytes.count else { return nil }
        let begin = line
        var fields: [String] = []
        while true {
            guard fields.count < Self.mostFields else {
                throw TableError(message: "the row has too many fields", line: begin)
            }
            fields.append(try field(of: begin))
            guard at < bytes.count, bytes[at] == 44 else { break }
            at += 1
        }
        return CSVRow(line: begin, fields: fields)
    }

    /// One field; afterwards `at` stands on a comma, a line break or the end.
    private mutating func field(of begin: Int) throws(TableError) -> String {
        if at < bytes.count, bytes[at] == 34 { return try quotedField(of: begin) }
        let start = at
        while at < bytes.count, bytes[at] != 44, bytes[at] != 10, bytes[at] != 13 { at += 1 }
        guard at - start <= Self.longestField else { throw TableError(message: "a field is too long", line: begin) }
        return try text(bytes[start..<at], of: begin)
    }

    private mutating func quotedField(of begin: Int) throws(TableError) -> String {
        var content: [UInt8] = []
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 34 {
                guard at < bytes.count, bytes[at] == 34 else {
                    guard at == bytes.count || bytes[at] == 44 || bytes[at] == 10 || bytes[at] == 13 else {
                        throw TableError(message: "a closing quote is followed by text", line: begin)
                    }
                    return try text(content[...], of: begin)
                }
                at += 1
            }
            if byte == 10 { line += 1 }
            content.append(byte)
            guard content.count <= Self.longestField else {
                throw TableError(message: "a field is too long", line: begin)
            }
        }
        throw TableError(message: "a quote is never closed", line: begin)
    }

    private func text(_ slice: ArraySlice<UInt8>, of begin: Int) throws(TableError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw TableError(message: "a field is not UTF-8", line: begin)
        }
        return text
    }
}
