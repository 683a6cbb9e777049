/// Where the database is.
public enum Location: Sendable, Hashable {
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
}
