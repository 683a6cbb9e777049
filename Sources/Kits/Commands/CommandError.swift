/// Why a command ended early: the exit code and words for the person at the terminal.
public struct CommandError: Error, Sendable, CustomStringConvertible {
    /// How the program ends.
    public let code: ExitCode
    /// What happened and what to do about it.
    public let message: String
    /// The error that led to this one.
    public let cause: (any Error)?

    /// An error with its words.
    public init(_ code: ExitCode, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }

    /// The message.
    public var description: String { message }
}
