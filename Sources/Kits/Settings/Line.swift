/// One setting in a file.
struct Line: Sendable {
    let name: String
    let value: String
    let number: Int

    /// The line without the spaces around it; nil if nothing or a remark is left.
    static func content(_ line: some StringProtocol) -> Substring? {
        let content = trimmed(Substring(line))
        return content.isEmpty || content.hasPrefix("#") ? nil : content
    }

    /// Reads `name = value`; nil for anything else.
    init?(_ content: Substring, number: Int) {
        guard let sign = content.firstIndex(of: "=") else { return nil }
        let name = Line.trimmed(content[..<sign])
        var value = Line.trimmed(content[content.index(after: sign)...])
        guard Line.isName(name) else { return nil }
        if value.hasPrefix("\""), value.hasSuffix("\""), value.utf8.count >= 2 { value = value.dropFirst().dropLast() }
        guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }) else {
            return nil
        }
        self.name = String(name)
        self.value = String(value)
        self.number = number
    }

    /// Whether this is words of lower-case letters and digits with hyphens between them.
    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" || first == "\r" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return text
    }
}
