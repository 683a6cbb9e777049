extension Library {
    /// The language that a browser's `Accept-Language` asks for first among those here, or English.
    ///
    /// Reads at most 1,000 bytes and 32 entries; what is not understood is passed over (RFC 9110, 12.5.4).
    public func best(for acceptLanguage: String?) -> Language {
        guard let acceptLanguage, acceptLanguage.utf8.count <= 1_000 else { return .english }
        var best: (language: Language, weight: Int)?
        for entry in acceptLanguage.split(separator: ",").prefix(32) {
            let parts = entry.split(separator: ";", omittingEmptySubsequences: false)
            guard let range = parts.first, let weight = Library.weight(parts.dropFirst()), weight > best?.weight ?? 0
            else { continue }
            let asked = range.filter { $0 != " " && $0 != "\t" }.lowercased()
            if let language = matching(asked) { best = (language, weight) }
        }
        return best?.language ?? .english
    }

    private func matching(_ asked: String) -> Language? {
        if asked == "*" { return .english }
        if let exact = languages.first(where: { $0.code.lowercased() == asked }) { return exact }
        guard let primary = asked.split(separator: "-").first else { return nil }
        return languages.first { $0.code == primary }
    }

    /// The weight in thousandths: 1,000 if none is given, nil if it is no weight.
    private static func weight(_ parameters: ArraySlice<Substring>) -> Int? {
        for parameter in parameters {
            let text = parameter.filter { $0 != " " && $0 != "\t" }.lowercased()
            guard text.hasPrefix("q=") else { continue }
            let digits = Array(text.dropFirst(2).utf8)
            guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"),
                digits.count <= 5, digits.count < 2 || digits[1] == UInt8(ascii: ".")
            else { return nil }
            var weight = Int(first - UInt8(ascii: "0")) * 1_000
            var unit = 100
            for digit in digits.dropFirst(2) {
                guard 0x30...0x39 ~= digit else { return nil }
                weight += Int(digit - 0x30) * unit
                unit /= 10
            }
            return weight <= 1_000 ? weight : nil
        }
        return 1_000
    }
}
