/// What may fill a placeholder: words as they are, or a whole number with its digits grouped.
///
/// A year is no number of things: pass it as words.
public protocol PhraseValue: Sendable {
    /// The value as one writes it in the language.
    func words(in language: Language) -> String
}

extension String: PhraseValue {
    /// The words themselves.
    public func words(in language: Language) -> String { self }
}

extension Int: PhraseValue {
    /// The number with its digits grouped.
    public func words(in language: Language) -> String { language.number(self) }
}
