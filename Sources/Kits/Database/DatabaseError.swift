/// What went wrong with the database, in plain words; bound values never appear in it.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
    /// The kinds of failure that a caller can tell apart.
    public enum Code: Sendable, Hashable {
        /// Others held the database for longer than the program waits.
        case busy
        /// A rule of the schema would be broken.
        case constraint(Constraint)
        /// The database was made by a newer program.
        case newerSchema
        /// A migration that was applied has been changed since.
        case changedMigration
        /// The database server or file cannot be reached.
        case unavailable
        /// The database file is damaged or not a database.
        case corrupt
        /// No room is left on the disk.
        case full
        /// The program asked for something that makes no sense.
        case misuse
        /// A column holds another type than the one asked for; columns count from 0.
        case unreadable(column: Int)
        /// A value that no database can store, such as a text with a zero byte.
        case unstorable
        /// The statement is wrong or failed in another way.
        case statement
    }

    /// The kind of failure.
    public let code: Code
    /// What happened and what to do about it.
    public let message: String
    /// The error that led to this one.
    public let cause: (any Error)?
    /// Whether running the whole transaction again can help.
    let retry: Retry

    enum Retry: Sendable {
        case never
        /// Another transaction got in the way.
        case again
        /// The server has another idea of a prepared statement.
        case prepareAnew
        /// The connection was lost before anything was committed.
        case reconnect
    }

    /// An error of this kind with its words.
    public init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
        retry = .never
    }

    init(_ code: Code, _ message: String, retry: Retry) {
        self.code = code
        self.message = message
        self.retry = retry
        cause = nil
    }

    /// The message.
    public var description: String { message }

    /// The rule that would be broken, if that is what happened.
    public var constraint: Constraint? {
        if case .constraint(let constraint) = code { constraint } else { nil }
    }
}
