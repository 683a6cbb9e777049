import Database

extension Migration {
    /// The letter about what waits: how often somebody wants it, and what they were told already.
    static let digest = Migration(
        name: "2026-11-26-0900-accounts-digest",
        steps: [
            .table(
                "digest",
                [
                    .reference("person", to: "person").primaryKey,
                    .text("rhythm", .structural).among(["daily", "weekly", "never"]),
                    // When the next one is due; null for never.
                    .time("next_at").null,
                    // What came later than this has not been told.
                    .time("told_at"),
                ]),
            .index("digest_due", on: "digest", ["next_at"]),

            // Each letter's link to change or to stop them: good for that alone, it signs nobody in.
            .table(
                "digest_link",
                [
                    .bytes("digest", .structural).primaryKey,
                    .reference("person", to: "person"),
                    .time("made_at"),
                ]),
            .index("digest_link_of_person", on: "digest_link", ["person"]),
            .index("digest_link_by_time", on: "digest_link", ["made_at"]),

            // The address that stops such letters with one press in the mail program (RFC 8058).
            .column(.text("unsubscribe", .structural).null, to: "outbox"),
        ])
}
