/// The words of one language; what is missing is said in English.
///
/// ```swift
/// say(Words.signInTitle)
/// say(Words.hello, ["name": name])
/// say(Words.peopleHere, count: 3)
/// ```
public struct Phrases: Sendable {
    struct Name: Hashable {
        let book: String
        let key: String

        /// Few books have a phrase of the same name, and every word of a page is looked up.
        func hash(into hasher: inout Hasher) { hasher.combine(key) }
    }

    /// The language spoken.
    public let language: Language

    /// Whether a phrase of this language still waits for a speaker to read it.
    public let hasDrafts: Bool

    private let phrases: [Name: Phrase]

    init(language: Language, phrases: [Name: Phrase], fallback: [Name: Phrase]) {
        self.language = language
        hasDrafts = phrases.values.contains(where: \.isDraft)
        self.phrases = phrases.merging(fallback) { own, _ in own }
    }

    /// The words of a phrase without placeholders.
    @inlinable public func callAsFunction<Key: PhraseKey>(_ key: Key) -> String {
        words(Key.book, key.rawValue)
    }

    /// The words of a phrase, its placeholders filled; one that is given no value stays as it is written.
    @inlinable public func callAsFunction<Key: PhraseKey>(
        _ key: Key, _ values: KeyValuePairs<String, any PhraseValue>
    ) -> String {
        words(Key.book, key.rawValue, count: nil, values)
    }

    /// The words for a number of things; `{count}` is the number with its digits grouped.
    @inlinable public func callAsFunction<Key: PhraseKey>(
        _ key: Key, count: Int, _ values: KeyValuePairs<String, any PhraseValue> = [:]
    ) -> String {
        words(Key.book, key.rawValue, count: count, values)
    }

    /// Whether nobody who speaks the language has read the phrase yet.
    public func isDraft<Key: PhraseKey>(_ key: Key) -> Bool {
        guard let phrase = phrases[Name(book: Key.book, key: key.rawValue)] else { return false }
        return phrase.isDraft && phrase.language.code == language.code
    }

    /// A whole number with its digits grouped: 12,345.
    public func number(_ number: Int) -> String {
        language.number(number)
    }

    /// A whole number of hundredths: 45%.
    public func percent(_ number: Int) -> String {
        language.number(number) + "%"
    }

    @usableFromInline func words(_ book: String, _ key: String) -> String {
        guard let phrase = phrases[Name(book: book, key: key)] else { return "\(book).\(key)" }
        if case .plain(let words) = phrase.form { return words }
        return fill(phrase.pieces(count: nil), count: nil, [:])
    }

    @usableFromInline func words(
        _ book: String, _ key: String, count: Int?, _ values: KeyValuePairs<String, any PhraseValue>
    ) -> String {
        guard let phrase = phrases[Name(book: book, key: key)] else { return "\(book).\(key)" }
        if case .plain(let words) = phrase.form { return words }
        return fill(phrase.pieces(count: count), count: count, values)
    }

    private func fill(
        _ pieces: [Phrase.Piece], count: Int?, _ values: KeyValuePairs<String, any PhraseValue>
    ) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .words(let words):
                result += words
            case .placeholder(let name):
                if let value = values.first(where: { $0.key == name })?.value {
                    result += setApart(value.words(in: language))
                } else if let count, name == "count" {
                    result += language.number(count)
                } else {
                    result += "{\(name)}"
                }
            }
        }
        return result
    }

    /// A value as it stands in words that run from right to left: what runs the other way, such as a phone number, an
    /// address or a name, is set apart, so that its own parts keep their order (Unicode isolates).
    private func setApart(_ value: String) -> String {
        guard language.direction == .rightToLeft, Phrases.runsLeftToRight(value) else { return value }
        return "\u{2066}\(value)\u{2069}"
    }

    /// Whether the first letter is of a script written from left to right, or there is none and the digits have company;
    /// never for what holds words that were set apart already.
    private static func runsLeftToRight(_ value: String) -> Bool {
        var hasOthers = false
        var hasDigits = false
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x2066: return false
            case 0x30...0x39: hasDigits = true
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: return false
            default:
                if scalar.properties.isAlphabetic { return true }
                hasOthers = true
            }
        }
        return hasDigits && hasOthers
    }
}
