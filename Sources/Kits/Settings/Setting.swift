/// One thing that an operator can set: its name, what it does, its default and how its text is read.
public struct Setting<Value: Sendable>: Sendable {
    /// The name in lower-case words with hyphens, such as "public-address".
    public let name: String
    /// One sentence for the table.
    public let summary: String
    /// What the value looks like, such as "PORT".
    public let placeholder: String
    /// The text that stands when nobody set anything; nil for a setting that may be absent.
    public let standard: String?
    /// Whether the value must never be printed.
    public let isSecret: Bool
    let parse: @Sendable (String) throws(Refusal) -> Value

    /// Why a text is no value: the end of a sentence that begins with the setting's name, such as "is no number".
    public struct Refusal: Error, Sendable {
        let reason: String
        /// The value is left out of the reason, since it may be a secret.
        public init(_ reason: String) { self.reason = reason }
    }

    /// Declares a setting; the text of the default is read like any other.
    public init(
        _ name: StaticString, _ placeholder: StaticString, summary: StaticString, standard: String? = nil,
        isSecret: Bool = false, parse: @escaping @Sendable (String) throws(Refusal) -> Value
    ) {
        self.name = "\(name)"
        self.placeholder = "\(placeholder)"
        self.summary = "\(summary)"
        self.standard = standard
        self.isSecret = isSecret
        self.parse = parse
        precondition(Line.isName(self.name), "\(name) is no name of a setting: words in lower case with hyphens")
    }
}
