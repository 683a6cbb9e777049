public import HTTP
public import Phrases

/// Reads a form field by field, keeping what was typed and noting what is wrong with it.
public struct FormReader {
    private let form: Form
    private let say: Phrases
    /// What was typed and what was wrong.
    public private(set) var state: FormState

    /// Reads a form that was sent.
    public init(_ form: Form, _ say: Phrases) {
        self.form = form
        self.say = say
        state = FormState()
    }

    /// Whether nothing is wrong so far.
    public var isGood: Bool { state.isGood }

    /// A line of text without spaces around it or breaks inside it; `missing` is what is said when it is empty, where
    /// it may not be. `most` counts characters.
    public mutating func line(_ field: String, most: Int = 200, missing: (some PhraseKey)?) -> String {
        let typed = form[field] ?? ""
        state.set(field, [typed])
        let text =
            FormReader.isTidy(typed) ? typed : typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        check(field, text, most: most, missing: missing.map { say($0) })
        return text
    }

    /// A line that may stay empty.
    public mutating func line(_ field: String, most: Int = 200) -> String {
        line(field, most: most, missing: PagesWords?.none)
    }

    /// A text of several lines.
    public mutating func text(_ field: String, most: Int = 5000, missing: (some PhraseKey)?) -> String {
        let typed = form[field] ?? ""
        state.set(field, [typed])
        if FormReader.isTidy(typed) {
            check(field, typed, most: most, missing: missing.map { say($0) })
            return typed
        }
        var text = Substring(typed)
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isNewline == true { text.removeFirst() }
        check(field, String(text), most: most, missing: missing.map { say($0) })
        return String(text).replacing("\r\n", with: "\n")
    }

    /// A text that may stay empty.
    public mutating func text(_ field: String, most: Int = 5000) -> String {
        text(field, most: most, missing: PagesWords?.none)
    }

    /// One of a fixed set; nil where nothing was chosen or something that is not in the set.
    public mutating func choice<Value: RawRepresentable>(
        _ field: String, of: Value.Type = Value.self, missing: (some PhraseKey)?
    ) -> Value? where Value.RawValue == String {
        let typed = form[field] ?? ""
        state.set(field, [typed])
        let value = Value(rawValue: typed)
        if value == nil, let missing { state.note(field, say(missing)) }
        return value
    }

    /// One of a fixed set that may be left open.
    public mutating func choice<Value: RawRepresentable>(_ field: String, of: Value.Type = Value.self) -> Value?
    where Value.RawValue == String {
        choice(field, of: Value.self, missing: PagesWords?.none)
    }

    /// All values of a field with several.
    public mutating func list(_ field: String) -> [String] {
        let typed = form.all(field)
        state.set(field, typed)
        return typed
    }

    /// Whether a box was ticked.
    public mutating func isTicked(_ field: String) -> Bool {
        let typed = form.all(field)
        state.set(field, typed)
        return !typed.isEmpty
    }

    /// Notes that something is wrong with a field.
    public mutating func note(
        _ field: String, _ key: some PhraseKey, _ values: KeyValuePairs<String, any PhraseValue> = [:]
    ) {
        state.note(field, say(key, values))
    }

    private mutating func check(_ field: String, _ text: String, most: Int, missing: String?) {
        if text.isEmpty {
            if let missing { state.note(field, missing) }
        } else if text.utf8.count > most, text.count > most {
            state.note(field, say(PagesWords.tooLong, count: text.count - most))
        } else if text.unicodeScalars.contains(where: { $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) }) {
            state.note(field, say(PagesWords.oddCharacters))
        }
    }

    /// Whether each byte is a visible letter, digit or sign of ASCII, with single spaces between them only: then nothing has
    /// to be tidied. Most lines are so, and looking at letters as Unicode sees them costs much more.
    private static func isTidy(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x21...0x7E).contains(byte) || byte == 0x20 && before != 0x20 else { return false }
            before = byte
        }
        return before != 0x20
    }
}
