/// The header that gives a saved file its name (RFC 6266).
enum ContentDisposition {
    /// A name for saving: letters, digits, dots and hyphens stay, everything else becomes a hyphen. Where that changes it,
    /// the name itself stands beside it for browsers that read it (RFC 8187).
    static func attachment(_ name: String) -> String {
        let safe = String(
            name.unicodeScalars.map { scalar -> Character in
                scalar == "." || scalar == "-" || isPlain(scalar) ? Character(scalar) : "-"
            }.prefix(120))
        let plain = "attachment; filename=\"\(safe)\""
        guard safe != name else { return plain }
        let hexadecimal = Array("0123456789ABCDEF")
        let encoded = name.utf8.prefix(600).map { byte -> String in
            let scalar = UnicodeScalar(byte)
            if byte < 0x80, isPlain(scalar) || scalar == "." || scalar == "-" || scalar == "_" { return String(scalar) }
            return "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
        }.joined()
        return "\(plain); filename*=UTF-8''\(encoded)"
    }

    private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
}
