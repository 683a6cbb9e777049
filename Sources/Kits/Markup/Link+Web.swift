extension Link {
    /// An address of the web that somebody typed, or nil if it is none that is safe to follow.
    ///
    /// Accepted are `http` and `https` with a host and without a name and password in front of it, `mailto`
    /// and `tel`; at most 2,048 bytes; without spaces, backslashes, control or invisible characters.
    public init?(web words: String) {
        guard words.utf8.count <= 2_048, words.unicodeScalars.allSatisfy(Link.mayStand) else { return nil }
        let bytes = Array(words.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let rest = bytes[(colon + 1)...]
        switch scheme {
        case "http", "https":
            guard rest.starts(with: "//".utf8), Link.isHost(rest.dropFirst(2)) else { return nil }
        case "mailto":
            guard rest.dropFirst().dropLast().contains(UInt8(ascii: "@")) else { return nil }
        case "tel":
            let digits = rest.filter { 0x30...0x39 ~= $0 }
            guard digits.count >= 2, rest.allSatisfy({ 0x30...0x39 ~= $0 || "+-().".utf8.contains($0) })
            else { return nil }
        default:
            return nil
        }
        self.init(checked: scheme + ":" + String(decoding: rest, as: UTF8.self))
    }

    private static func isHost(_ rest: ArraySlice<UInt8>) -> Bool {
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        guard let first = authority.first, first != UInt8(ascii: ":"), first != UInt8(ascii: ".") else { return false }
        return !authority.contains(UInt8(ascii: "@")) && !authority.contains(UInt8(ascii: "%"))
    }

    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.value > 0x20 && scalar.value < 0x7F && !"\\\"<>`{}|^".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned,
            .surrogate:
            return false
        default:
            return true
        }
    }
}
