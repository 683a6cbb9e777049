/// Writes comma-separated values (RFC 4180): UTF-8, lines that end in CRLF.
///
/// Words that a spreadsheet would take for a formula get an apostrophe in front; numbers stay numbers.
public struct CSVWriter: Sendable {
    /// What is written so far.
    public private(set) var bytes: [UInt8]

    /// An empty table; Excel reads it as UTF-8 only with a byte order mark.
    public init(byteOrderMark: Bool = true) {
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    /// Writes a row.
    public mutating func row(_ cells: [CSVCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let words): write(words, isOnly: cells.count == 1)
            case .number(let number): bytes += String(number).utf8
            case .decimal(let number): if number.isFinite { bytes += String(number).utf8 }
            case .empty: if cells.count == 1 { bytes += "\"\"".utf8 }
            }
        }
        bytes += "\r\n".utf8
    }

    /// Writes a row of words.
    public mutating func row(_ words: [String]) {
        row(words.map(CSVCell.text))
    }

    /// A row with nothing but an empty cell is quoted, or readers would take it for an empty line.
    private mutating func write(_ words: String, isOnly: Bool) {
        let guarded = CSVWriter.looksLikeFormula(words) ? "'" + words : words
        let needsQuotes =
            isOnly && words.isEmpty || guarded != words || guarded.first == " " || guarded.last == " "
            || guarded.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte < 0x20
            }
        guard needsQuotes else {
            bytes += guarded.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in guarded.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether the words begin as a formula does (OWASP, CSV Injection): also in full width, also after spaces.
    private static func looksLikeFormula(_ words: String) -> Bool {
        if let first = words.unicodeScalars.first, first == "\t" || first == "\r" || first == "\n" { return true }
        guard let sign = words.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
        return "=+-@＝＋－＠".unicodeScalars.contains(sign)
    }
}
