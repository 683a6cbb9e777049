/// What is stored of a password: argon2id's own text with its salt and cost (RFC 9106).
public struct PasswordHash: Sendable {
    /// The text to store.
    public let text: String

    /// Takes a stored text; nil if it is not one of argon2id's.
    public init?(stored text: String) {
        guard text.hasPrefix("$argon2id$v=19$"), text.utf8.count < 128, !text.utf8.contains(0) else { return nil }
        self.text = text
    }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
    /// Never the hash itself, so that it cannot slip into a log.
    public var description: String { "(password hash)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
