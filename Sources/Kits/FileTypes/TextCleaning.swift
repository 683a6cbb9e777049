/// Texts: letters alone, in UTF-8, whatever they came in.
enum TextCleaning {
    static func clean(_ bytes: [UInt8]) throws(FileTypeError) -> [UInt8] {
        let text = try decode(bytes)
        let isOdd = text.unicodeScalars.contains { scalar in
            scalar.value < 0x20 && !"\t\n\r\u{0C}".unicodeScalars.contains(scalar) || scalar.value == 0x7F
        }
        guard !isOdd else { throw FileTypeError(.otherType, "The file is not a text.") }
        let beginning = text.drop { $0.isWhitespace }.prefix(256).lowercased()
        guard !markup.contains(where: { beginning.hasPrefix($0) }) else {
            throw FileTypeError(.otherType, "The file is not a text but something that is drawn or run.")
        }
        return Array(text.utf8)
    }

    /// How pages, drawings and scripts begin, for those that libmagic takes for prose.
    private static let markup = ["<!doctype", "<html", "<svg", "<script", "<?xml", "<?php", "#!", "<!--", "{\\rtf"]

    private static func decode(_ bytes: [UInt8]) throws(FileTypeError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return try decode16(bytes) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: content, as: UTF8.self) { return text }
        // Spreadsheets on Windows still write this.
        var text = String.UnicodeScalarView()
        for byte in content {
            let code = (0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
            guard code != 0, let scalar = UnicodeScalar(code) else {
                throw FileTypeError(.otherType, "The file is not a text.")
            }
            text.append(scalar)
        }
        return String(text)
    }

    private static func decode16(_ bytes: [UInt8]) throws(FileTypeError) -> String {
        let octets = Octets(bytes)
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
            UInt16(octets.number(at, size: 2, lowFirst: bytes[0] == 0xFF) ?? 0)
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw FileTypeError(.otherType, "The file is not a text.")
        }
        return text
    }

    /// Windows-1252 from 0x80 to 0x9F, as the Encoding Standard has it; 0 where it has nothing.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
