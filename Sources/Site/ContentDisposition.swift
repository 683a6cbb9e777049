/// The header that gives a saved file its name (RFC 6266).
enum ContentDisposition {
    /// A name for saving: letters, digits, dots and hyphens stay, everything else becomes a hyphen.
    static func attachment(_ name: String) -> String {
        let safe = name.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "." || scalar == "-" ? Character(scalar) : "-"
        }
        return "attachment; filename=\"\(String(safe.prefix(120)))\""
    }
}
