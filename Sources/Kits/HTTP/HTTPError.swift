/// What was wrong with a request or with serving, in plain words; what was sent never appears in it.
public struct HTTPError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// The target of the request is no path with a query, or is badly encoded.
        case badTarget
        /// The target is longer than the server reads.
        case targetTooLong
        /// The request's head breaks the protocol.
        case badRequest
        /// A form is badly encoded or incomplete.
        case badForm
        /// A form or query has more fields than the server reads.
        case tooManyFields
        /// The body is not of a type that can be read as a form.
        case notAForm
        /// An address or a range of addresses cannot be read.
        case badAddress
        /// The server cannot listen where it should.
        case cannotListen
        /// The server runs already or was stopped.
        case misuse
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

    /// What such a failure is answered with.
    public var status: Status {
        switch code {
        case .badTarget, .badRequest, .badForm: .badRequest
        case .targetTooLong: .targetTooLong
        case .tooManyFields: .contentTooLarge
        case .notAForm: .unsupportedMediaType
        case .badAddress, .cannotListen, .misuse: .internalError
        }
    }
}
