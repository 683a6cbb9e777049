import Database
import TestSupport

/// The error that a body of a test throws on purpose.
struct Refusal: Error {}

/// A table of every type, and two that hang together.
let samples = [
    Migration(
        name: "1-samples",
        steps: [
            .table(
                "sample",
                [
                    .integer("id").primaryKey, .text("words", .words).null, .real("size").null,
                    .bytes("data", .structural).null, .uuid("key").null, .flag("open").default(false),
                    .time("at").null, .money("pence").null,
                ]),
            .table("parent", [.id("id"), .text("name", .words).unique, .reference("above", to: "parent").null]),
            .table(
                "child",
                [
                    .id("id"), .reference("parent", to: "parent"),
                    .text("kind", .structural).among(["a", "b"]), .integer("amount").default(0),
                ],
                [.check("amount_is_small", "amount < 1000")]),
        ])
]

extension Database {
    func count(_ table: StaticString) throws -> Int {
        try read { tx in
            try tx.first("select count(*) from \(SQL(stringLiteral: table))") { try $0.next(Int.self) } ?? -1
        }
    }

    func insert(_ id: Int, _ words: String = "") throws {
        try write { try $0.run("insert into sample (id, words) values (\(id), \(words))") }
    }
}

/// Runs `body` with two ways into one database, as two processes have them.
func withTwoDatabases<T>(_ dialect: Dialect, _ body: (Database, Database) throws -> T) throws -> T {
    try withFreshLocation(dialect) { location in
        let database = try Database(location)
        let other = try Database(location)
        defer {
            database.close()
            other.close()
        }
        try database.migrate(samples)
        return try body(database, other)
    }
}
