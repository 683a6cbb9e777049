/// Reads a book: a file of phrases in one language. By bytes, since all books are read at each start.
///
/// ```
/// # a comment
/// signInTitle (draft) = Mewngofnodi
/// peopleHere [one] = {count} person is here
/// peopleHere [other] = {count} people
///     are here
/// ```
struct PhraseBook {
    private struct Entry {
        let line: Int
        let name: String
        let isDraft: Bool
        let category: PluralCategory?
        var words: String
    }

    let file: String
    let language: Language

    /// The book's phrases by name.
    func phrases(_ bytes: [UInt8]) throws(PhrasesError) -> [String: Phrase] {
        var grouped: [String: [Entry]] = [:]
        for entry in try entries(bytes) { grouped[entry.name, default: []].append(entry) }
        var phrases: [String: Phrase] = [:]
        for (name, entries) in grouped { phrases[name] = try phrase(entries) }
        return phrases
    }

    private func phrase(_ entries: [Entry]) throws(PhrasesError) -> Phrase {
        var forms: [PluralCategory: [Phrase.Piece]] = [:]
        var single: [Phrase.Piece]?
        for entry in entries {
            guard let pieces = Phrase.pieces(entry.words) else {
                throw malformed(
                    entry.line, "“\(entry.name)” has a brace without its partner, or no name in it; write {{ for {")
            }
            if pieces.isEmpty { throw malformed(entry.line, "“\(entry.name)” has no words after the =") }
            if single != nil || entry.category == nil && !forms.isEmpty {
                throw malformed(entry.line, "“\(entry.name)” stands here again; keep one of the two")
            }
            guard let category = entry.category else {
                single = pieces
                continue
            }
            if forms.updateValue(pieces, forKey: category) != nil {
                throw malformed(entry.line, "“\(entry.name) [\(category)]” stands here again; keep one of the two")
            }
        }
        return Phrase(
            form: single.map(form) ?? .plural(forms), language: language,
            isDraft: entries.contains(where: \.isDraft), line: entries[0].line)
    }

    private func form(_ pieces: [Phrase.Piece]) -> Phrase.Form {
        if pieces.count == 1, case .words(let words) = pieces[0] { return .plain(words) }
        return .pieces(pieces)
    }

    private func entries(_ bytes: [UInt8]) throws(PhrasesError) -> [Entry] {
        var entries: [Entry] = []
        var isOpen = false
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw malformed(index + 1, "the line is not UTF-8; save the file as UTF-8")
            }
            let trimmed = trim(text[...])
            if trimmed.isEmpty || bytes.first == UInt8(ascii: "#") {
                isOpen = false
            } else if bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: "\t") {
                guard isOpen, var last = entries.popLast() else {
                    throw malformed(index + 1, "the line goes on with a phrase, but none stands above it")
                }
                last.words += (last.words.isEmpty ? "" : " ") + trimmed
                entries.append(last)
            } else {
                entries.append(try entry(trimmed, line: index + 1))
                isOpen = true
            }
        }
        return entries
    }

    /// Reads `name (draft) [category] = words`.
    private func entry(_ text: Substring, line: Int) throws(PhrasesError) -> Entry {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            throw malformed(line, "there is no = between a name and its words")
        }
        var head = trim(text[..<equals])
        var category: PluralCategory?
        if head.utf8.last == UInt8(ascii: "]"), let open = head.utf8.lastIndex(of: UInt8(ascii: "[")) {
            let name = head[head.utf8.index(after: open)...].dropLast()
            category = PluralCategory(rawValue: String(name))
            guard let category, language.plurals.categories.contains(category) else {
                let known = language.plurals.categories.map(\.rawValue).joined(separator: ", ")
                throw malformed(line, "\(language.name) has no plural form “\(name)”; it has \(known)")
            }
            head = trim(head[..<open])
        }
        let isDraft = head.utf8.suffix(Self.draft.count).elementsEqual(Self.draft)
        if isDraft { head = trim(Substring(head.utf8.dropLast(Self.draft.count))) }
        guard Phrase.isName(head) else {
            throw malformed(line, "“\(head)” is no name of a phrase: a letter, then letters and digits")
        }
        let words = trim(text[text.utf8.index(after: equals)...])
        return Entry(line: line, name: String(head), isDraft: isDraft, category: category, words: String(words))
    }

    private static let draft = Array("(draft)".utf8)

    private func trim(_ text: Substring) -> Substring {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var bytes = text.utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return Substring(bytes)
    }

    private func malformed(_ line: Int, _ message: String) -> PhrasesError {
        PhrasesError(.malformed, file, line: line, message)
    }
}
