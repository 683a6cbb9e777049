/// One field of a form, with its label above it, a hint if need be, and what is wrong with it.
public struct Field: Sendable {
    /// What is typed into it.
    public enum Kind: Sendable {
        case line
        /// Few characters, such as a phone number.
        case short
        case area
        case email
        case newPassword
        case password
        /// A code of six digits.
        case digits
        /// A day, as `2026-12-14`.
        case date
        case time
    }

    public let name: String
    public let kind: Kind
    public let label: String
    public let hint: String?
    /// A token of HTML's `autocomplete`, such as `name`.
    public let autocomplete: String?

    /// Describes a field.
    public init(
        _ name: String, _ kind: Kind = .line, label: String, hint: String? = nil, autocomplete: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.label = label
        self.hint = hint
        self.autocomplete = autocomplete
    }
}
