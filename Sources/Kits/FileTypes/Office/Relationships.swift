/// What the parts of an Office Open XML file hang on: a list of ties, some of which lead out of the file.
enum Relationships {
    /// The list with the template's place left out; nil where nothing changes. Throws `fetches` where opening the file would
    /// fetch something.
    static func clean(_ bytes: [UInt8]) throws(FileTypeError) -> [UInt8]? {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let sent = String(validating: content, as: UTF8.self), sent.first == "<", !sent.contains("<!") else {
            throw FileTypeError(.damaged, "A list of ties is not as it should be.")
        }
        // Breaks between attributes mean what spaces mean.
        let text = String(sent.map { $0.isWhitespace ? " " : $0 })
        var changed = ""
        var rest = text[...]
        var isChanged = false
        // With whatever prefix: the list itself is called `Relationships`.
        while let start = rest.firstRange(of: "Relationship ") {
            guard let end = end(of: rest[start.upperBound...]) else { break }
            changed += rest[..<start.lowerBound]
            let tie = rest[start.lowerBound..<end]
            rest = rest[end...]
            switch try Kind(of: tie) {
            case .within, .address: changed += tie
            case .template(let place):
                changed += tie.replacing("\"\(place)\"", with: "\"Normal.dotm\"")
                    .replacing("'\(place)'", with: "'Normal.dotm'")
                isChanged = true
            }
        }
        return isChanged ? Array((changed + rest).utf8) : nil
    }

    private enum Kind {
        /// It stays in the file.
        case within
        /// It is followed by whoever presses it.
        case address
        /// Where the file's template is, maybe on the server of an office.
        case template(String)

        init(of tie: Substring) throws(FileTypeError) {
            let mode = attribute("TargetMode", of: tie)
            guard let mode, mode != "Internal" else {
                self = .within
                return
            }
            let kind = attribute("Type", of: tie) ?? ""
            if kind.hasSuffix("/hyperlink") {
                self = .address
            } else if kind.hasSuffix("/attachedTemplate"), let place = attribute("Target", of: tie) {
                self = .template(place)
            } else {
                throw FileTypeError(.fetches, "The file fetches something when it is opened.")
            }
        }
    }

    /// Where an element's beginning ends: at the first `>` that no attribute holds.
    private static func end(of text: Substring) -> Substring.Index? {
        var quote: Character?
        for (index, character) in zip(text.indices, text) {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ">" {
                return text.index(after: index)
            }
        }
        return nil
    }

    private static func attribute(_ name: String, of tie: Substring) -> String? {
        var rest = tie
        // Blanks may stand around the sign.
        while let found = rest.firstRange(of: name) {
            let after = rest[found.upperBound...].drop { $0 == " " }
            let before = rest[..<found.lowerBound].last
            rest = rest[found.upperBound...]
            guard before == " ", after.first == "=" else { continue }
            let value = after.dropFirst().drop { $0 == " " }
            guard let quote = value.first, quote == "\"" || quote == "'",
                let end = value.dropFirst().firstIndex(of: quote)
            else { return nil }
            return String(value[value.index(after: value.startIndex)..<end])
        }
        return nil
    }
}
