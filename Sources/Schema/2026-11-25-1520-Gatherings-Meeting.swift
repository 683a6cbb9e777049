import Database

extension Migration {
    /// The life of a meeting: what it is about, who was there, what was noted and undertaken, and its minutes.
    static let meeting = Migration(
        name: "2026-11-25-1520-gatherings-meeting",
        steps: [
            // What a meeting is to talk about; the item's title says what. `place` orders them, `minutes` is how long.
            .table(
                "agenda_item",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("event", to: "event"),
                    .integer("place"),
                    .integer("minutes").null,
                    .reference("owner", to: "actor").null,
                ]),
            .index("agenda_of_event", on: "agenda_item", ["event", "place"]),

            // Who was there, and on whose behalf; nil stands for themselves. Whoever was not invited has a row of
            // `invited` from then on.
            .table(
                "presence",
                [
                    .reference("event", to: "event"),
                    .reference("invited", to: "invited", onDelete: .cascade),
                    .reference("organisation", to: "item").null,
                    .time("noted_at"),
                ],
                [.primaryKey(["event", "invited"])]),
            .index("presence_of_invited", on: "presence", ["invited"]),

            // A line of somebody's, as the meeting began or ended.
            .table(
                "round_line",
                [
                    .id("id"),
                    .reference("event", to: "event"),
                    .reference("invited", to: "invited", onDelete: .cascade),
                    .text("round", .structural).among(["in", "out"]),
                    .text("words", .personal),
                    .reference("entered_by", to: "actor").null,
                    .time("said_at"),
                ]),
            .index("round_of_event", on: "round_line", ["event"]),
            .index("round_of_invited", on: "round_line", ["invited"]),

            // What was noted about one thing on the agenda, or about the event as a whole: `subject` is either. `revision`
            // counts the times it was kept, so that two who write at once lose nothing.
            .table(
                "meeting_note",
                [
                    .reference("subject", to: "item").primaryKey,
                    .reference("event", to: "event"),
                    .text("words", .words),
                    .integer("revision").default(1),
                    .reference("changed_by", to: "actor").null,
                    .time("changed_at"),
                ]),
            .index("meeting_note_of_event", on: "meeting_note", ["event"]),

            // What somebody undertook to do; the item's title says what. `owner` belongs to the group, else `name` is how
            // they are called. It stands on the agendas that follow until it is done or dropped.
            .table(
                "undertaking",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("cell", to: "cell"),
                    .reference("event", to: "event"),
                    .reference("subject", to: "item"),
                    .reference("owner", to: "actor").null,
                    .text("name", .personal).default(""),
                    .time("due").null,
                    .text("state", .structural).default("open").among(["open", "done", "dropped"]),
                    .time("settled_at").null,
                ]),
            .index("undertaking_of_cell", on: "undertaking", ["cell", "state"]),
            .index("undertaking_of_event", on: "undertaking", ["event"]),
            .index("undertaking_of_owner", on: "undertaking", ["owner"]),

            // The minutes as they were written down, and those who were there are asked whether they are right.
            .table(
                "minutes",
                [
                    .reference("event", to: "event").primaryKey,
                    .text("words", .words),
                    .text("language", .structural),
                    .integer("revision").default(1),
                    .text("state", .structural).default("draft").among(["draft", "asked", "agreed"]),
                    .reference("written_by", to: "actor").null,
                    .time("asked_at").null,
                    .time("agree_by").null,
                    .time("agreed_at").null,
                ]),

            // What somebody who was there says of the minutes, as they stood at a revision.
            .table(
                "minutes_answer",
                [
                    .reference("event", to: "event"),
                    .reference("invited", to: "invited", onDelete: .cascade),
                    .integer("revision"),
                    .text("answer", .structural).among(["right", "missing"]),
                    .text("words", .personal).default(""),
                    .time("answered_at"),
                ],
                [.primaryKey(["event", "invited"])]),
            .index("minutes_answer_of_invited", on: "minutes_answer", ["invited"]),
        ])
}
