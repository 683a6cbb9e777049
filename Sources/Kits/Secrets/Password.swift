/// What somebody typed as their password; never printed.
public struct Password: Sendable {
    /// A rule that a new password broke (after NIST SP 800-63B: length counts, mixtures of signs do not).
    public enum Rule: Sendable, Hashable {
        /// It has fewer than ten characters.
        case tooShort
        /// It has more than 256 bytes.
        case tooLong
        /// It is among the first that anybody would try, or one of the words that belong to the person or place.
        case tooCommon
    }

    /// The fewest characters of a new password.
    public static let fewestCharacters = 10
    /// The most bytes of any password, so that hashing stays bounded.
    public static let mostBytes = 256

    let bytes: [UInt8]

    /// Takes a password to be verified; nil if it is longer than any password can be, or empty.
    public init?(attempt text: String) {
        guard !text.isEmpty, text.utf8.count <= Password.mostBytes else { return nil }
        bytes = Array(text.utf8)
    }

    /// Takes a new password if it keeps the rules; it may not be one of the `avoiding` words, such as one's own name.
    public init(choosing text: String, avoiding words: [String] = []) throws(SecretsError) {
        guard text.utf8.count <= Password.mostBytes else {
            throw SecretsError(.password(.tooLong), "A password has at most \(Password.mostBytes) bytes.")
        }
        guard text.count >= Password.fewestCharacters else {
            throw SecretsError(
                .password(.tooShort), "A password has at least \(Password.fewestCharacters) characters.")
        }
        let plain = text.lowercased()
        guard !CommonPasswords.contains(plain), !words.contains(where: { $0.lowercased() == plain }) else {
            throw SecretsError(
                .password(.tooCommon), "This password is easily guessed; three unusual words are better.")
        }
        bytes = Array(text.utf8)
    }
}

extension Password: CustomStringConvertible, CustomReflectable {
    /// Never the password itself, so that it cannot slip into a log.
    public var description: String { "(password)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
