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
        let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        var pieces: [Piece] = []
        var text = ""
        var rest = words[...]
        while let brace = rest.utf8.firstIndex(where: { $0 == open || $0 == close }) {
            text += rest[..<brace]
            let next = rest.utf8.index(after: brace)
            if next < rest.endIndex, rest.utf8[next] == rest.utf8[brace] {
                text += rest[brace..<next]
                rest = rest[rest.utf8.index(after: next)...]
                continue
            }
            guard rest.utf8[brace] == open, let end = rest[next...].utf8.firstIndex(of: close),
                isName(rest[next..<end])
            else { return nil }
            if !text.isEmpty { pieces.append(.words(text)) }
            pieces.append(.placeholder(String(rest[next..<end])))
            text = ""
            rest = rest[rest.utf8.index(after: end)...]
        }
        text += rest
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
