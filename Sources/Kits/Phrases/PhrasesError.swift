/// Why the words could not be read.
public struct PhrasesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: Sendable {
        /// A folder or file cannot be opened or read, or is too large.
        case unreadable
        /// A line is not written as the format wants.
        case malformed
        /// The folder has no English, which every other language falls back to.
        case noEnglish
    }

    /// The kind of failure.
    public let code: Code

    /// The file or folder.
    public let file: String

    /// The line, counted from 1, where one is to blame.
    public let line: Int?

    /// What is wrong and what to do.
    public let message: String

    /// The place and the message, as one line.
    public var description: String {
        line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }

    init(_ code: Code, _ file: String, line: Int? = nil, _ message: String) {
        self.code = code
        self.file = file
        self.line = line
        self.message = message
    }
}
