import Database

extension Migration {
    /// What was learnt: notes, the people whom they quote, and what a group thinks now.
    static let learning = Migration(
        name: "2026-11-26-1000-learning",
        steps: [
            // Its item's title says it in a line. While it is prepared, convenors and its author alone see it.
            .table(
                "note",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("points", .words),
                    .text("detail", .words),
                    .reference("event", to: "item").null,
                    // The lasting address; it stays the same however often the note is published anew.
                    .text("code", .structural).unique,
                    .time("published_day").null,
                ]),
            .index("note_of_event", on: "note", ["event"]),

            // Somebody's own words in a note, and whether they may stand there. Whoever says no is forgotten when the
            // note is published.
            .table(
                "quote",
                [
                    .id("id"),
                    .reference("note", to: "note"),
                    .reference("actor", to: "actor").null,
                    .text("name", .personal),
                    .text("words", .words),
                    .text("answer", .structural).null.among(["yes", "without-name", "no"]),
                    .text("reason", .words),
                    .bytes("link", .structural).unique,
                    .time("answered_day").null,
                ]),
            .index("quote_in_note", on: "quote", ["note"]),
            .index("quote_of_actor", on: "quote", ["actor"]),

            // What a group thinks now; its item's title says it. It rests on notes by `informed-by`.
            .table(
                "thought",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("body", .words),
                    .time("day"),
                    .reference("replaced_by", to: "thought").null,
                ]),
        ])
}
