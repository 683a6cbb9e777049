/// Text in lines of at most 76 ASCII characters (RFC 2045, section 6.7).
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF")

    /// The lines without their ends. Every kind of line end in the text counts as one.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
        {
            lines += encoded(Array(line.utf8))
        }
        return lines
    }

    private static func encoded(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var line = ""
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let sign = sign(byte, isLast: isLast)
            // A "=" at the end of a line that goes on needs a place of its own.
            if line.utf8.count + sign.utf8.count > (isLast ? 76 : 75) {
                lines.append(line + "=")
                line = ""
            }
            line += sign
        }
        return lines + [line]
    }

    private static func sign(_ byte: UInt8, isLast: Bool) -> String {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            if !isLast { return String(Unicode.Scalar(byte)) }
        case UInt8(ascii: "="): break
        case 0x21...0x7E: return String(Unicode.Scalar(byte))
        default: break
        }
        return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
