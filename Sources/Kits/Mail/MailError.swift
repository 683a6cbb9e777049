/// Why a mail was not sent, in plain words; neither addresses nor passwords appear in it.
public struct MailError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// The mail server's address in the settings makes no sense.
        case settings
        /// The message cannot be written down as asked.
        case message
        /// It may work later: the server is away, busy, slow, or does not let us in until somebody mends it.
        case temporary
        /// The server refused for good; trying again would not help.
        case permanent
    }

    /// The kind of failure.
    public let code: Code
    /// What happened and what to do about it.
    public let message: String
    /// The SMTP server's own number, such as 550, if it gave one.
    public let reply: Int?
    /// The error that led to this one.
    public let cause: (any Error)?

    /// An error of this kind with its words.
    public init(_ code: Code, _ message: String, reply: Int? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.reply = reply
        self.cause = cause
    }

    /// The message.
    public var description: String { message }
}
