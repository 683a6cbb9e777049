import Database

extension Migration {
    /// What keeps people safe: whom a group names, what was reported, whom somebody worries about, which answers are owed,
    /// what was lost, and what is kept for how long. None of these rows is an item, so that no feed, search or count of
    /// items ever comes upon one.
    static let safety = Migration(
        name: "2026-11-25-1000-safety",
        steps: [
            // What a group has written down. `lead` and `deputy` read what others are worried about, and they alone.
            .table(
                "cell_safety",
                [
                    .reference("cell", to: "cell").primaryKey,
                    .text("responsible", .words),
                    .text("contact", .words),
                    .text("in_danger", .words),
                    .text("complain", .words),
                    .text("reach_lead", .words),
                    .reference("lead", to: "actor").null,
                    .reference("deputy", to: "actor").null,
                    .integer("revision").default(1),
                ]),
            .table(
                "lawful_basis",
                [
                    .reference("cell", to: "cell"),
                    .text("kind", .structural),
                    .text("basis", .structural),
                    .text("reason", .words),
                ],
                [.primaryKey(["cell", "kind"])]),
            // How long a group keeps a kind of thing; what is not here is kept for the usual time.
            .table(
                "retention",
                [
                    .reference("cell", to: "cell"),
                    .text("kind", .structural),
                    .integer("months"),
                ],
                [.primaryKey(["cell", "kind"])]),
            // How much went by itself: numbers alone.
            .table(
                "deletion",
                [
                    .reference("cell", to: "cell"),
                    .text("kind", .structural),
                    .time("day"),
                    .integer("count"),
                ],
                [.primaryKey(["cell", "kind", "day"])]),

            // A text that somebody found wrong. Who reported it is not kept. `seen_by` is who could see it before it was
            // taken down, so that it can be put back.
            .table(
                "report",
                [
                    .id("id"),
                    .reference("item", to: "item"),
                    .reference("cell", to: "cell"),
                    .text("reason", .structural),
                    .text("note", .words),
                    .bytes("receipt", .structural).unique,
                    .time("day"),
                    .text("answer", .structural).null,
                    .text("answer_note", .words).default(""),
                    .time("answered_on").null,
                    .integer("seen_by").null,
                ]),
            .index("report_of_cell", on: "report", ["cell", "answered_on"]),
            .index("report_of_item", on: "report", ["item"]),

            // Complaints, appeals and what people ask about their own data: an answer is owed by `due`. Without a cell it is
            // the site keepers'.
            .table(
                "owed_answer",
                [
                    .id("id"),
                    .reference("cell", to: "cell").null,
                    .text("kind", .structural),
                    .text("about", .words),
                    .text("words", .words),
                    .text("name", .personal),
                    .text("contact", .personal),
                    .reference("person", to: "actor").null,
                    .bytes("receipt", .structural).unique,
                    .time("day"),
                    .time("due"),
                    .text("answer", .words).default(""),
                    .time("answered_on").null,
                ]),
            .index("owed_answer_of_cell", on: "owed_answer", ["cell", "answered_on"]),

            // Somebody is worried about whoever wrote an item. Ids without order; read by the two named alone.
            .table(
                "worry",
                [
                    .id("id"),
                    .reference("cell", to: "cell"),
                    .reference("item", to: "item").null,
                    .reference("lead", to: "actor").null,
                    .reference("deputy", to: "actor").null,
                    .text("note", .words),
                    .reference("raised_by", to: "actor").null,
                    .time("day"),
                    .text("outcome", .structural).null,
                    .time("closed_on").null,
                ]),
            .index("worry_of_cell", on: "worry", ["cell"]),
            .table(
                "worry_step",
                [
                    .id("id"),
                    .reference("worry", to: "worry", onDelete: .cascade),
                    .reference("by", to: "actor").null,
                    .time("at"),
                    .text("note", .words),
                ]),
            .index("worry_step_of", on: "worry_step", ["worry"]),

            // Data that was lost, shown or changed by mistake; the clock of 72 hours runs from `found_at`.
            .table(
                "breach",
                [
                    .id("id"),
                    .time("found_at"),
                    .text("happened", .words),
                    .text("affected", .words),
                    .text("risk", .structural),
                    .time("regulator_told_at").null,
                    .time("people_told_at").null,
                    .time("closed_at").null,
                ]),
            .table(
                "breach_step",
                [
                    .id("id"),
                    .reference("breach", to: "breach", onDelete: .cascade),
                    .reference("by", to: "actor").null,
                    .time("at"),
                    .text("note", .words),
                ]),
            .index("breach_step_of", on: "breach_step", ["breach"]),
        ])
}
