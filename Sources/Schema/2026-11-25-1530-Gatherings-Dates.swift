import Database

extension Migration {
    /// Finding a date among many: the times that are proposed, who is asked, and what suits whom.
    static let dates = Migration(
        name: "2026-11-25-1530-gatherings-dates",
        steps: [
            // The item's title is what the event will be called. `event` is what came of it.
            .table(
                "date_poll",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("cell", to: "cell"),
                    .integer("minutes"),
                    .text("zone", .structural),
                    .text("address", .words).default(""),
                    .text("code", .structural).unique,
                    .reference("event", to: "event").null,
                    .time("made_at"),
                    .time("closed_at").null,
                ]),
            .index("date_poll_of_cell", on: "date_poll", ["cell", "made_at"]),

            .table(
                "date_option",
                [
                    .id("id"),
                    .reference("poll", to: "date_poll"),
                    .time("starts_at"),
                ],
                [.unique(["poll", "starts_at"])]),

            // Who is asked, or answered of their own accord, as in `invited`. `organisation_name` is for whom they said that
            // they come, where the network does not know it.
            .table(
                "date_asked",
                [
                    .id("id"),
                    .reference("poll", to: "date_poll"),
                    .reference("actor", to: "actor"),
                    .text("how", .structural).among(["letter", "paper", "member", "link"]),
                    .bytes("link", .structural).unique,
                    .time("asked_at"),
                    .time("answered_at").null,
                    .reference("entered_by", to: "actor").null,
                    .text("name", .personal).default(""),
                    .text("contact", .personal).default(""),
                    .text("organisation_name", .personal).default(""),
                ],
                [.unique(["poll", "actor"])]),
            .index("date_asked_actor", on: "date_asked", ["actor"]),

            .table(
                "date_answer",
                [
                    .reference("asked", to: "date_asked", onDelete: .cascade),
                    .reference("option", to: "date_option", onDelete: .cascade),
                    .text("answer", .structural).among(["yes", "if-need-be", "no"]),
                ],
                [.primaryKey(["asked", "option"])]),
            .index("date_answer_option", on: "date_answer", ["option"]),
        ])
}
