import Database

extension Migration {
    /// Conversations: the views in them, who answered, and the figures that are published.
    static let voices = Migration(
        name: "2026-11-24-1030-voices",
        steps: [
            // `source` tells an imported conversation from one held here. `intake` counts the imports, `is_taking_in`
            // stands while one runs.
            .table(
                "conversation",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("description", .words),
                    .time("opens_at").null,
                    .time("closes_at").null,
                    .text("source", .structural).null,
                    .integer("intake").default(0),
                    .flag("is_taking_in").default(false),
                ]),

            // A view; its words are its item's title. `day` is a day, never a time.
            .table(
                "statement",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .integer("number"),
                    .text("moderation", .structural).among(["unchecked", "published", "hidden"]),
                    .time("day").null,
                    .integer("intake").default(0),
                ],
                [.unique(["conversation", "number"])]),

            // Random ids, and nothing of when: the order of the rows betrays nobody.
            .table(
                "participant",
                [
                    .reference("id", to: "actor").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .integer("number").null,
                    .flag("is_on_paper").default(false),
                    .integer("intake").default(0),
                ],
                [.unique(["conversation", "number"])], withoutRowID: true),

            // The ledger of answers: 1 agrees, -1 disagrees, 0 is not sure. It has no time at all.
            .table(
                "vote",
                [
                    .reference("participant", to: "participant"),
                    .reference("statement", to: "statement"),
                    .integer("value").among([-1, 0, 1]),
                ],
                [.primaryKey(["participant", "statement"])], withoutRowID: true),

            // What is published: numbers alone, read by the pages.
            .table(
                "landscape",
                [
                    .reference("conversation", to: "conversation").primaryKey,
                    .text("figures", .structural),
                    .integer("people"),
                    .time("day"),
                ]),

            // Files on their way in; they go as soon as they are in.
            .table(
                "polis_upload",
                [
                    .reference("conversation", to: "conversation"),
                    .integer("intake"),
                    .text("name", .structural),
                    .bytes("content", .words),
                ],
                [.primaryKey(["conversation", "name"])]),
        ])
}
