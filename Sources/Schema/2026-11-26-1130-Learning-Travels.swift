import Database

extension Migration {
    /// What was learnt travels: to other groups, to the one above, and as a file to other installations.
    static let travels = Migration(
        name: "2026-11-26-1130-learning-travels",
        steps: [
            // The widest circle that somebody's words were published to: a wider one needs their yes again.
            .column(.integer("readers").null, to: "quote"),
            .sql(
                """
                update quote set readers = (select visibility from item where item.id = quote.note)
                where note in (select id from note where published_day is not null)
                """),

            // A note offered to another group. Its item stands there, for the convenors until it is taken up.
            .table(
                "offer",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("note", to: "note"),
                    .reference("from_cell", to: "cell"),
                    .text("word", .words),
                    .time("offered_day"),
                    .text("answer", .structural).null.among(["taken", "not-now"]),
                    .text("reply", .words),
                    .time("replied_day").null,
                    .text("came_of", .words),
                    .time("came_day").null,
                ]),
            .index("offer_of_note", on: "offer", ["note"]),

            // What a group raised to the one above it, where its item stands; a reply is owed by a day.
            .table(
                "raised",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("thing", to: "item"),
                    .reference("from_cell", to: "cell"),
                    .text("word", .words),
                    .time("raised_day"),
                    .time("due"),
                    .text("will", .words),
                    .text("because", .words),
                    .time("replied_day").null,
                ]),
            .index("raised_thing", on: "raised", ["thing"]),
            .index("raised_from", on: "raised", ["from_cell"]),
            .table("answer_time", [.reference("cell", to: "cell").primaryKey, .integer("days")]),

            // A note of another installation, as its file had it, and what it was before a newer file came.
            .table(
                "received",
                [
                    .reference("id", to: "item").primaryKey,
                    .uuid("origin"),
                    .text("address", .structural),
                    .integer("version"),
                    .text("content", .words),
                    .text("will", .words),
                    .time("received_day"),
                ]),
            .index("received_origin", on: "received", ["origin"]),
            .table(
                "received_before",
                [
                    .reference("received", to: "received"),
                    .integer("version"),
                    .text("content", .words),
                    .time("received_day"),
                ], [.primaryKey(["received", "version"])]),
        ])
}
