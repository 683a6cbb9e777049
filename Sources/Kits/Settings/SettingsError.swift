/// A setting that cannot be used, in plain words; the value never appears in it, since it may be a secret.
public struct SettingsError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// The value is not of the setting's kind.
        case value
        /// There is no setting of that name.
        case unknown
        /// A line of the file is no setting.
        case line
        /// The file cannot be read.
        case unreadable
        /// Something that has to be set is not.
        case missing
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
