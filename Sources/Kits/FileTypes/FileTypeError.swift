/// Why a file is not taken, in plain words; nothing of the file stands in it.
public struct FileTypeError: Error, Sendable, CustomStringConvertible {
    /// The kinds of refusal that a caller can tell apart.
    public enum Code: String, Sendable, CaseIterable {
        /// There is nothing in it.
        case empty
        /// It is none of the types.
        case otherType
        /// Its name ends as those of another type do.
        case misnamed
        /// It ends early or contradicts itself.
        case damaged
        /// It is locked with a password.
        case locked
        /// It carries a signature, which would break.
        case signed
        /// It holds a program.
        case program
        /// It holds another file that cannot be looked into.
        case embedded
        /// It fetches something from elsewhere when it is opened.
        case fetches
        /// It unfolds to more than anybody needs.
        case unfolds
        /// A picture that is to be turned when it is shown, of a type that cannot be turned here.
        case sideways
        /// The library that cleans it failed, or ran out of memory.
        case failed
    }

    /// The kind of refusal.
    public let code: Code
    /// What happened.
    public let message: String

    /// A refusal of this kind with its words.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
