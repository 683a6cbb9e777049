/// Why a table could not be read.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: Sendable {
        case notUTF8, unclosedQuote, strayQuote, fieldTooLong, tooManyFields, nulCharacter
    }

    /// The kind of failure.
    public let code: Code

    /// The line of the file, counted from 1.
    public let line: Int

    /// What is wrong and what to do.
    public let message: String

    /// The line and the message.
    public var description: String { "line \(line): \(message)" }

    init(_ code: Code, line: Int, _ message: String) {
        self.code = code
        self.line = line
        self.message = message
    }
}
