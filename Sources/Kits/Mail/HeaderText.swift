/// People's words in a header: never more than the one header they were meant for.
enum HeaderText {
    /// The words of a subject, as they are if they are short plain ASCII, else as encoded words (RFC 2047).
    static func unstructured(_ text: String, offset: Int) -> String {
        let text = oneLine(text)
        let plain = isASCII(text) && !text.contains("=?") && offset + text.utf8.count <= 76
        return plain ? text : encodedWords(text, offset: offset)
    }

    /// A name before an address with a space after it; nothing if there is none.
    static func displayName(_ name: String, offset: Int) -> String {
        let name = oneLine(name)
        if name.isEmpty { return "" }
        guard isASCII(name), offset + name.utf8.count <= 60, !name.contains("=?") else {
            return encodedWords(name, offset: offset) + "\r\n "
        }
        let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"\(String(escaped))\" "
    }

    /// The words with a space in place of every control character, and none at either end; 400 scalars at most.
    private static func oneLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(400) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// Encoded words of at most 75 characters, each with whole characters of UTF-8, on lines of their own.
    private static func encodedWords(_ text: String, offset: Int) -> String {
        // "=?UTF-8?B?" and "?=" take 12 of the 75, the rest holds 45 bytes in base 64; the first line has less room.
        var words: [String] = []
        var piece: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(UTF8.encode(scalar)!)
            let room = words.isEmpty ? 45 - max(0, offset - 1) : 45
            if piece.count + bytes.count > room {
                words.append("=?UTF-8?B?\(Base64.encode(piece))?=")
                piece = []
            }
            piece += bytes
        }
        words.append("=?UTF-8?B?\(Base64.encode(piece))?=")
        return words.joined(separator: "\r\n ")
    }
}
