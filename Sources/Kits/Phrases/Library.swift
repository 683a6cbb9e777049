/// The words of every language, as a folder holds them: `en/Accounts.txt`, `cy/Accounts.txt`, …
public struct Library: Sendable {
    /// The languages, English first, the others by their code.
    public let languages: [Language]

    let books: [String: [Phrases.Name: Phrase]]
    private let spoken: [String: Phrases]

    /// Reads all languages of a folder; each but English and Welsh has a `language.txt` with its name.
    public init(folder: String) throws(PhrasesError) {
        var languages: [Language] = []
        var books: [String: [Phrases.Name: Phrase]] = [:]
        for code in try Folder.names(in: folder) where Library.isCode(code) {
            let place = "\(folder)/\(code)"
            let language = try Library.language(code, place)
            var phrases: [Phrases.Name: Phrase] = [:]
            for name in try Folder.names(in: place) where name.hasSuffix(".txt") && name != "language.txt" {
                let file = "\(place)/\(name)"
                let book = String(name.dropLast(".txt".count))
                let read = try PhraseBook(file: file, language: language).phrases(Folder.bytes(of: file))
                for (key, phrase) in read { phrases[Phrases.Name(book: book, key: key)] = phrase }
            }
            languages.append(language)
            books[code] = phrases
        }
        guard let english = books[Language.english.code] else {
            throw PhrasesError(.noEnglish, folder, "there is no folder “en” with the English words")
        }
        self.books = books
        self.languages = languages.sorted { ($0 == .english ? "" : $0.code) < ($1 == .english ? "" : $1.code) }
        spoken = Dictionary(
            uniqueKeysWithValues: languages.map { language in
                (
                    language.code,
                    Phrases(language: language, phrases: books[language.code] ?? [:], fallback: english)
                )
            })
    }

    /// The words of a language, or the English ones if the folder does not have it.
    public func phrases(in language: Language) -> Phrases {
        spoken[language.code] ?? spoken[Language.english.code]!
    }

    /// The language with this code.
    public func language(code: String) -> Language? {
        spoken[code]?.language
    }

    /// Whether a folder's name may be that of a language: `cy`, `pt-BR`.
    private static func isCode(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return 2...35 ~= bytes.count
            && bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    }

    private static func language(_ code: String, _ place: String) throws(PhrasesError) -> Language {
        switch code {
        case Language.english.code: return .english
        case Language.welsh.code: return .welsh
        default: break
        }
        let file = "\(place)/language.txt"
        let facts = try PhraseBook(file: file, language: .english).phrases(Folder.bytes(of: file))
        func fact(_ name: String) -> String? {
            if case .plain(let words)? = facts[name]?.form { words } else { nil }
        }
        guard let name = fact("name") else {
            throw PhrasesError(.malformed, file, "the language's own name is missing; write: name = Polski")
        }
        guard let direction = Language.Direction(rawValue: fact("direction") ?? "ltr") else {
            throw PhrasesError(
                .malformed, file, line: facts["direction"]?.line, "the direction is written ltr or rtl")
        }
        let space = fact("grouping") == "space"
        return Language(
            code: code, name: name, direction: direction, grouping: space ? "\u{A0}" : fact("grouping") ?? ",")
    }
}
