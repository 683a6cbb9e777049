/// Why a text was not rendered.
public struct MarkdownError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: Sendable {
        case tooLong, noMemory
    }

    /// The kind of failure.
    public let code: Code

    /// What is wrong and what to do.
    public let message: String

    /// The message.
    public var description: String { message }
}
