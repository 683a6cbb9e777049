/// What went wrong with something secret, in plain words; no secret ever appears in it.
public struct SecretsError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// A new password breaks a rule.
        case password(Password.Rule)
        /// There is no file at the path.
        case missing
        /// A key file would be overwritten.
        case exists
        /// Others than the program's own user and group can read the key file.
        case exposed
        /// A file does not have the expected form.
        case malformed
        /// The passphrase or key is wrong, or the bytes were changed.
        case tampered
        /// An encrypted file ends early or goes on after its end.
        case truncated
        /// Reading or writing failed.
        case inputOutput
        /// There was not enough memory for hashing.
        case memory
    }

    /// The kind of failure.
    public let code: Code
    /// What happened and what to do about it.
    public let message: String
    /// The error that led to this one.
    public let cause: (any Error)?

    /// An error of this kind with its words.
    public init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }

    /// The message.
    public var description: String { message }
}
