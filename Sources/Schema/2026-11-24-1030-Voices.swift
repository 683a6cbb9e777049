import Database

extension Migration {
    /// Conversations: the views in them, who answered, and the figures that are published.
    static let voices = Migration(
        name: "2026-11-24-1030-voices",
        steps: [
            // The item's title is the question, `description` why it is asked, `promise` what will happen with the
            // answers; further languages of all three stand in `wording`. `code` is what people type to take part; it is
            // there from the first draft on. `source` tells an imported conversation from one held here, `intake` counts
            // the imports, and `is_taking_in` stands while one runs. `taking_part` counts the people who answered.
            .table(
                "conversation",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("description", .words),
                    .text("promise", .words).default(""),
                    // Who reads the answers, in the words of those who ask.
                    .text("readers", .words).default(""),
                    .time("answer_by").null,
                    .text("code", .structural).null.unique,
                    .time("opens_at").null,
                    .time("closes_at").null,
                    // When somebody last looked at the views that wait to be checked: own words pause without it.
                    .time("looked_at").null,
                    .text("least_age", .structural).default("16").among(["16", "13", "with-worker"]),
                    .text("affects_help", .structural).default("no").among(["no", "yes", "unsure"]),
                    // Sectors that may not read the answers, and reasons for refusal: enumerated words with spaces between.
                    .text("excluded_sectors", .structural).default(""),
                    .text("refusals", .structural).default(""),
                    .reference("lead", to: "actor").null,
                    .reference("deputy", to: "actor").null,
                    .integer("taking_part").default(0),
                    .text("source", .structural).null,
                    .integer("intake").default(0),
                    .flag("is_taking_in").default(false),
                ]),

            // Codes for a place or a group whom one hopes to hear from, so that who is missing can be seen.
            .table(
                "entrance",
                [
                    .id("id"),
                    .reference("conversation", to: "conversation"),
                    .text("label", .words),
                    .text("code", .structural).unique,
                    .integer("hoped").null,
                ]),
            .index("entrance_of", on: "entrance", ["conversation"]),

            // A view; its words are its item's title. `day` is a day, never a time. The last three count its answers.
            .table(
                "statement",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .integer("number"),
                    .text("moderation", .structural).among([
                        "unchecked", "approved", "published", "refused", "held", "hidden",
                    ]),
                    .text("refusal", .structural).null,
                    .flag("is_seed").default(false),
                    .text("attribution", .structural).default("none").among(["none", "resident", "name"]),
                    .text("shown_name", .personal).default(""),
                    .time("day").null,
                    .integer("intake").default(0),
                    .integer("agree").default(0),
                    .integer("disagree").default(0),
                    .integer("pass").default(0),
                    // How far apart it sets people, as the last landscape had it: for which view comes next.
                    .real("extremity").default(0.0),
                ],
                [.unique(["conversation", "number"])]),
            .index("statement_by_moderation", on: "statement", ["conversation", "moderation"]),

            // Random ids, and nothing of when but a day: the order of the rows betrays nobody. `link` is a hash of
            // their long way back, `words` one of their four words.
            .table(
                "participant",
                [
                    .reference("id", to: "actor").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .integer("number").null,
                    .flag("is_on_paper").default(false),
                    .integer("intake").default(0),
                    .bytes("link", .structural).null.unique,
                    .bytes("words", .structural).null,
                    .reference("entrance", to: "entrance").null,
                    .text("channel", .structural).default("online").among(["online", "phone", "meeting", "paper"]),
                    .reference("entered_by", to: "actor").null,
                    .text("language", .structural).default(""),
                    .time("day").null,
                    // For letters when something changes, and whether one is due; the count is of their answers.
                    .text("email", .personal).null,
                    .flag("is_news_due").default(false),
                    .integer("answers").default(0),
                ],
                [.unique(["conversation", "number"])], withoutRowID: true),
            .index("participant_by_words", on: "participant", ["conversation", "words"]),

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
