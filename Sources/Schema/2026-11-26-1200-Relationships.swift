import Database

extension Migration {
    /// Meeting someone: who wants to, whom a round brought together and why, and whether they met.
    static let relationships = Migration(
        name: "2026-11-26-1200-relationships",
        steps: [
            // Who wants to meet somebody, and how. The first round from `due_from` on is theirs; 0 is the next one.
            .table(
                "meeting_wish",
                [
                    .reference("person", to: "person").primaryKey,
                    .text("rhythm", .structural).among(["monthly", "quarterly"]),
                    .flag("in_network"),
                    // Enumerated words with spaces between, as are the codes of languages.
                    .text("ways", .structural),
                    .text("languages", .structural),
                    .flag("shares_address"),
                    .flag("tells_needs"),
                    .time("since"),
                    .time("due_from"),
                    .time("paused_until").null,
                ]),
            .index("meeting_wish_due", on: "meeting_wish", ["due_from"]),

            // In which groups they want to meet somebody.
            .table(
                "meeting_circle",
                [.reference("person", to: "person"), .reference("cell", to: "cell")],
                [.primaryKey(["person", "cell"])]),

            // Whom somebody does not want to be brought together with: what they typed, for themselves alone.
            .table(
                "meeting_apart",
                [
                    .id("id"),
                    .reference("person", to: "person"),
                    .text("name", .personal),
                    .text("name_folded", .personal),
                ]),
            .index("meeting_apart_of", on: "meeting_apart", ["person"]),

            // Each round is held once. By its seed it could be held again from the same facts.
            .table(
                "meeting_round",
                [.id("id"), .time("at").unique, .integer("seed"), .time("held_at")]),

            // Two people, or three. It is open until `closed_at`; `is_off` where it came to nothing, since somebody could
            // not or is gone. `has_met` once one of them said so.
            .table(
                "pairing",
                [
                    .id("id"),
                    .reference("round", to: "meeting_round"),
                    .text("reasons", .structural),
                    .time("meet_by"),
                    .time("asked_at").null,
                    .time("closed_at").null,
                    .flag("is_off").default(false),
                    .flag("has_met").default(false),
                ]),
            .index("pairing_of_round", on: "pairing", ["round"]),
            .index("pairing_open", on: "pairing", ["closed_at", "meet_by"]),

            // One of them. The item is theirs alone: by it they are asked, and nobody else sees it. `phoned_in` is the
            // group whose convenors phone whoever has no e-mail, as long as they have something to tell.
            .table(
                "paired",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("pairing", to: "pairing"),
                    .reference("person", to: "person"),
                    .time("declined_day").null,
                    .text("answer", .structural).null.among(["yes", "not-yet", "no"]),
                    .reference("phoned_in", to: "cell").null,
                    .flag("is_untold").default(false),
                ],
                [.unique(["pairing", "person"])]),
            .index("paired_person", on: "paired", ["person"]),
            .index("paired_to_phone", on: "paired", ["phoned_in", "is_untold"]),

            // What they wrote each other to find a time; it goes when the pairing is closed.
            .table(
                "pairing_message",
                [
                    .id("id"),
                    .reference("pairing", to: "pairing"),
                    .reference("author", to: "person"),
                    .text("words", .words),
                    .time("at"),
                ]),
            .index("pairing_message_of", on: "pairing_message", ["pairing"]),
            .index("pairing_message_by", on: "pairing_message", ["author"]),

            // One row: what was counted since the beginning, and of it what may be shown.
            .table(
                "meeting_figures",
                [
                    .integer("id").primaryKey,
                    .integer("made"),
                    .integer("closed"),
                    .integer("met"),
                    .integer("shown_taking"),
                    .integer("shown_made"),
                    .integer("shown_closed"),
                    .integer("shown_met"),
                ],
                [.check("meeting_figures_once", "id = 1")]),
        ])
}
