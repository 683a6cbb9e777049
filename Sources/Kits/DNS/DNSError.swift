/// Why a look-up in the Domain Name System gave no answer, in plain words.
public struct DNSError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: Sendable, Hashable {
        /// The name is not one that can be asked for.
        case name
        /// No name server answered in time.
        case unavailable
        /// The answer makes no sense.
        case malformed
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
