/// Where the database is.
public enum Location: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A file; it is made when it is not there, readable by its owner alone.
    case sqlite(String)
    /// A server, as libpq's connection string: `host=… dbname=…` or `postgresql://…`.
    case postgresql(String)

    /// Which database answers there.
    public var dialect: Dialect {
        switch self {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    /// The file, or that it is a server: a connection string may hold a password.
    public var description: String {
        switch self {
        case .sqlite(let path): "SQLite file \(path)"
        case .postgresql: "PostgreSQL server"
        }
    }

    /// The same as the description.
    public var debugDescription: String { description }

    /// Nothing but the description.
    public var customMirror: Mirror { Mirror(reflecting: description) }
}
