import Database

extension Migration {
    /// What the last look at the installation's health found.
    static let host = Migration(
        name: "2026-11-24-1020-host",
        steps: [
            .table(
                "finding",
                [
                    .text("subject", .structural).primaryKey,
                    .text("state", .structural),
                    .text("outcome", .structural),
                    .text("remedy", .structural),
                    // A size, a count, a domain or the name of a record: nobody's words.
                    .text("value", .structural),
                    .time("checked_at"),
                ])
        ])
}
