/// Why a rule could not be read or used, in plain words.
public struct RecurrenceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// The text is not a rule, or a part of it is out of its bounds.
        case text
        /// Parts are used together that the standard does not allow together.
        case combination
        /// A calendar other than the Gregorian one is asked for.
        case calendar
        /// The rule does not go with its start.
        case start
    }

    /// The kind of failure.
    public let code: Code
    /// What happened and what to do about it.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
