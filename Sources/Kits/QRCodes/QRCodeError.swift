/// Why a text cannot be drawn as a QR code.
public struct QRCodeError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// There is no text, or it contains a zero byte.
        case unwritable
        /// The text is longer than the largest code holds at this correction.
        case tooLong
        /// There was not enough memory.
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
