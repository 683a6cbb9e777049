/// Why a zone or a calendar's text could not be read or written, in plain words.
public struct CalendarError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// No time zone of this name, or its data cannot be read.
        case zone
        /// The text is not a calendar, or is broken.
        case text
        /// The text is larger than is read here.
        case size
        /// The event cannot be written down as asked.
        case event
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
