/// One phrase of one language: its words, cut at the placeholders.
struct Phrase: Sendable {
    enum Piece: Sendable, Equatable {
        case words(String)
        case placeholder(String)
    }

    enum Form: Sendable {
        /// Words without a placeholder.
        case plain(String)
        case pieces([Piece])
        case plural([PluralCategory: [Piece]])
    }

    let form: Form
    let language: Language
    let isDraft: Bool
    let line: Int

    /// The words for a number of things, or those said where no number is given.
    func pieces(count: Int?) -> [Piece] {
        switch form {
        case .plain(let words): return [.words(words)]
        case .pieces(let pieces): return pieces
        case .plural(let forms):
            let category = count.map(language.plurals.category) ?? .other
            return forms[category] ?? forms[.other] ?? forms[.many] ?? forms.first?.value ?? []
        }
    }

    /// The placeholders of some pieces.
    static func placeholders(_ pieces: [Piece]) -> Set<String> {
        Set(
            pieces.compactMap { piece in
                if case .placeholder(let name) = piece { name } else { nil }
            })
    }

    /// Cuts words at `{name}`; `{{` and `}}` are braces. Nil if a brace has no partner or a name is no name.
    static func pieces(_ words: String) -> [Piece]? {
        // Most phrases have no brace, and all are read at each start.
        guard words.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
            return words.isEmpty ? [] : [.words(words)]
        }
        var pieces: [Piece] = []
        var text = ""
        var rest = words[...]
        while let first = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                text.append(first)
                rest = rest.dropFirst(2)
            } else if first == "{" {
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let name = rest[rest.index(after: rest.startIndex)..<end]
                guard isName(name) else { return nil }
                if !text.isEmpty { pieces.append(.words(text)) }
                pieces.append(.placeholder(String(name)))
                text = ""
                rest = rest[rest.index(after: end)...]
            } else if first == "}" {
                return nil
            } else {
                text.append(first)
                rest = rest.dropFirst()
            }
        }
        if !text.isEmpty { pieces.append(.words(text)) }
        return pieces
    }

    /// Whether this may name a phrase or a placeholder: a letter, then letters and digits, all of ASCII.
    static func isName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
