/// A statement that a connection has prepared under a name.
final class PostgresStatement {
    let name: String

    init(name: String) {
        self.name = name
    }
}
