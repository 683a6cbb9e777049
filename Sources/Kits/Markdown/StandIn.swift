/// A character of the private use area that stands for `<` while the parser reads.
///
/// So the parser never sees HTML: what is typed is shown, and the patterns by which unclosed tags cost
/// the square of their length do not arise. Links in angle brackets keep theirs.
enum StandIn {
    private static let character: Unicode.Scalar = "\u{E03C}"
    private static let schemes = ["http://", "https://", "mailto:"].map { Array($0.utf8) }

    /// Puts the stand-in for each `<` that begins no link.
    static func hide(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let beginsLink =
                byte == UInt8(ascii: "<") && schemes.contains { bytes[(index + 1)...].starts(with: $0) }
            if byte == UInt8(ascii: "<") && !beginsLink {
                result += String(character).utf8
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Puts `<` back.
    static func show(_ words: String) -> String {
        guard words.unicodeScalars.contains(character) else { return words }
        var result = String.UnicodeScalarView()
        for scalar in words.unicodeScalars { result.append(scalar == character ? "<" : scalar) }
        return String(result)
    }
}
