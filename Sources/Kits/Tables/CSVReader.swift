/// Reads comma-separated values (RFC 4180) row by row.
///
/// A byte order mark is passed over, lines end in LF or CRLF, empty lines are skipped. After an error
/// there are no more rows.
public struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let longestField: Int
    private let mostFields: Int
    private let isLenient: Bool
    private var position: Int
    private var line = 1

    /// A reader at the start of a file.
    ///
    /// - Parameters:
    ///   - separator: `,` as the standard says, or `;` or a tab as some programs write; ASCII.
    ///   - longestField: bytes that a cell may have.
    ///   - mostFields: cells that a row may have.
    ///   - isLenient: whether to take what the standard forbids and programs write all the same: quotes inside a cell
    ///     that has none around it, and a lone CR at the end of a line.
    public init(
        bytes: [UInt8], separator: Unicode.Scalar = ",", longestField: Int = 65_536, mostFields: Int = 1_000,
        isLenient: Bool = false
    ) {
        precondition(separator.isASCII && !"\"\r\n".unicodeScalars.contains(separator), "this separates no cells")
        self.bytes = bytes
        self.separator = UInt8(separator.value)
        self.longestField = longestField
        self.mostFields = mostFields
        self.isLenient = isLenient
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row, or nil at the end of the file.
    public mutating func next() throws(TableError) -> CSVRow? {
        do {
            return try row()
        } catch {
            position = bytes.count
            throw error
        }
    }

    private mutating func row() throws(TableError) -> CSVRow? {
        while endOfLine() {}
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            if fields.count == mostFields {
                throw TableError(.tooManyFields, line: start, "a row has more than \(mostFields) cells")
            }
            fields.append(try field())
            if position < bytes.count, bytes[position] == separator {
                position += 1
            } else if position == bytes.count || endOfLine() {
                return CSVRow(line: start, fields: fields)
            } else {
                throw TableError(
                    .strayQuote, line: line, "after a closing quote comes neither a separator nor the line's end")
            }
        }
    }

    /// Passes over a line's end, if one is here.
    private mutating func endOfLine() -> Bool {
        var end = position
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") {
            end += 1
        } else if !isLenient {
            return false
        }
        guard end > position else { return false }
        position = end
        line += 1
        return true
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || isLenient && byte == UInt8(ascii: "\r")
    }

    private mutating func field() throws(TableError) -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
        let start = position
        while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\""), !isLenient {
                throw TableError(
                    .strayQuote, line: line, "a quote stands inside a cell that has none around it; quote the cell")
            }
            position += 1
        }
        // The CR belongs to the line's end, which is still to be read.
        let atLineEnd = position < bytes.count && bytes[position] == UInt8(ascii: "\n")
        if atLineEnd, position > start, bytes[position - 1] == UInt8(ascii: "\r") { position -= 1 }
        return try text(bytes[start..<position], line: line)
    }

    private mutating func quoted() throws(TableError) -> String {
        let start = line
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    return try text(content[...], line: start)
                }
                position += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            content.append(byte)
            if content.count > longestField { throw tooLong(start) }
        }
        throw TableError(.unclosedQuote, line: start, "a quote is opened here and never closed")
    }

    private func text(_ bytes: ArraySlice<UInt8>, line: Int) throws(TableError) -> String {
        if bytes.count > longestField { throw tooLong(line) }
        if bytes.contains(0) {
            throw TableError(.nulCharacter, line: line, "a cell has a NUL character; save the file as CSV in UTF-8")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let before = bytes.prefix(bytes.count - CSVReader.invalidTail(bytes))
            let breaks = before.count { $0 == UInt8(ascii: "\n") }
            throw TableError(.notUTF8, line: line + breaks, "a cell is not UTF-8; save the file as CSV in UTF-8")
        }
        return text
    }

    /// How many bytes are left from the first that is not UTF-8.
    private static func invalidTail(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var valid = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        return bytes.count - valid
    }

    private func tooLong(_ line: Int) -> TableError {
        TableError(
            .fieldTooLong, line: line, "a cell has more than \(longestField) bytes; perhaps a quote is not closed")
    }
}
