/// What went wrong in the spine.
public struct SpineError: Error, Sendable {
    /// What kind of failure it is.
    public enum Code: Sendable {
        /// The action is not allowed to this person, who may see the thing.
        case notAllowed
        /// The thing does not exist for this person: absent and unseen answer alike.
        case notFound
        /// One must sign in first.
        case signInFirst
        /// Somebody else changed the thing since it was read.
        case changedMeanwhile
        /// The same form was sent before; what it did then stands.
        case alreadyDone
        /// A stored value is not one that this version knows.
        case unreadable
        /// The rules of the domain refuse it; the message says which.
        case refused
    }

    public let code: Code
    /// Plain words with the remedy. Never shows a bound value or anybody's words.
    public let message: String
    /// Why, where whoever was refused is told more than that.
    public let hindrance: Hindrance?
    public let cause: (any Error)?

    /// Makes an error with what a reader can do about it.
    public init(_ code: Code, _ message: String, hindrance: Hindrance? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.hindrance = hindrance
        self.cause = cause
    }
}
