/// What a log may say: numbers, identifiers and words of the program itself; people's words have no way in.
public struct LogValue: Sendable {
    let text: String

    private init(_ text: String) { self.text = text }

    /// Words that stand in the program's own text.
    public static func words(_ words: StaticString) -> LogValue { LogValue("\(words)") }

    /// A whole number.
    public static func number(_ number: some FixedWidthInteger) -> LogValue { LogValue(String(number)) }

    /// A fraction, such as a share or seconds.
    public static func number(_ number: Double) -> LogValue { LogValue(String(number)) }

    /// Yes or no.
    public static func flag(_ flag: Bool) -> LogValue { LogValue(flag ? "true" : "false") }

    /// The identifier of a thing: at most 64 letters, digits, hyphens, underscores, points or colons; else redacted.
    public static func id(_ id: String) -> LogValue {
        let fits = !id.isEmpty && id.utf8.count <= 64 && id.utf8.allSatisfy(isIdentifying)
        return fits ? LogValue(id) : redacted
    }

    /// One case of an enumeration whose raw values are the program's own words.
    public static func word<Word: RawRepresentable & CaseIterable>(_ word: Word) -> LogValue
    where Word.RawValue == String { LogValue(word.rawValue) }

    /// What an operator set or a library said about the machine, such as a path; never anything that people wrote.
    public static func operational(_ text: String) -> LogValue { LogValue(String(text.prefix(1000))) }

    /// In place of something that is known but not to be told.
    public static var redacted: LogValue { LogValue("(redacted)") }

    private static func isIdentifying(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
