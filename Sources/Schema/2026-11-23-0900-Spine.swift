import Database

extension Migration {
    /// What ties all capabilities together: who acts, what is pointed at, how things hang together, what happened.
    static let spine = Migration(
        name: "2026-11-23-0900-spine",
        steps: [
            // The installation itself: one row.
            .table(
                "network",
                [
                    .integer("id").primaryKey,
                    .text("name", .words),
                    .text("about", .words),
                    .text("help_phone", .words),
                    .text("contact", .words),
                    .text("language", .structural),
                    .text("word_for_cell", .structural),
                    .flag("is_demo"),
                    // Counts what may change a page kept for visitors; so does each cell's.
                    .integer("kept_revision").default(1),
                    .time("created_at"),
                ],
                [.check("one_network", "id = 1")]),

            .table(
                "actor",
                [
                    .id("id"),
                    .text("kind", .structural),
                    .reference("merged_into", to: "actor").null,
                ],
                // Its rows lie in the order of their ids: that of their coming would tell who took part when.
                withoutRowID: true),
            // `email` as it was typed, for sending; `email_folded` for finding. Both go when a person is erased.
            .table(
                "person",
                [
                    .reference("id", to: "actor").primaryKey,
                    .text("name", .personal),
                    .text("name_folded", .personal),
                    .text("email", .personal).null,
                    .text("email_folded", .personal).null.unique,
                    .text("language", .structural),
                    .flag("is_host"),
                    .reference("listed_by", to: "actor").null,
                    .time("created_at"),
                    .time("erased_at").null,
                ]),

            .table(
                "item",
                [
                    .id("id"),
                    .text("kind", .structural),
                    .reference("cell", to: "item").null,
                    .text("state", .structural),
                    .integer("visibility"),
                    .reference("author", to: "actor").null,
                    .text("language", .structural),
                    .integer("revision").default(1),
                    .text("title", .words),
                    .time("created_at"),
                    .time("retired_at").null,
                ]),
            .index("item_by_cell", on: "item", ["cell", "kind", "created_at"]),
            .index("item_by_author", on: "item", ["author"]),
            .index("item_by_kind", on: "item", ["kind", "created_at"]),

            .table(
                "cell",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("slug", .structural).unique,
                    .reference("parent", to: "cell").null,
                    .text("level", .structural).null,
                    .text("question", .words),
                    .text("places", .structural),
                    .integer("kept_revision").default(1),
                ]),
            .index("cell_by_parent", on: "cell", ["parent"]),
            // Each cell's line upwards, itself at depth 0: what "within" means, in one look.
            .table(
                "cell_ancestor",
                [
                    .reference("cell", to: "cell"),
                    .reference("ancestor", to: "cell"),
                    .integer("depth"),
                ],
                [.primaryKey(["cell", "ancestor"])]),
            .index("cell_ancestor_downwards", on: "cell_ancestor", ["ancestor", "cell"]),

            .table(
                "membership",
                [
                    .id("id"),
                    .reference("cell", to: "cell"),
                    .reference("person", to: "person"),
                    .text("standing", .structural),
                    .time("began_at"),
                    .time("ended_at").null,
                ]),
            .index("membership_of_person", on: "membership", ["person", "cell"]),
            .index("membership_of_cell", on: "membership", ["cell", "person"]),
            // On whose behalf: none is "as myself", and there may be several.
            .table(
                "membership_behalf",
                [
                    .reference("membership", to: "membership"),
                    .reference("organisation", to: "item"),
                ],
                [.primaryKey(["membership", "organisation"])]),
            .index("membership_behalf_by_organisation", on: "membership_behalf", ["organisation"]),

            // Append-only. `detail` holds ids, enumerations and numbers, never words.
            .table(
                "act",
                [
                    .id("id"),
                    .time("at"),
                    .reference("actor", to: "actor").null,
                    .reference("membership", to: "membership").null,
                    .reference("entered_by", to: "actor").null,
                    .text("verb", .structural),
                    .reference("item", to: "item").null,
                    .reference("cell", to: "cell").null,
                    .text("detail", .structural),
                ]),
            .index("act_by_item", on: "act", ["item", "at"]),
            .index("act_by_cell", on: "act", ["cell", "at"]),
            .index("act_by_actor", on: "act", ["actor", "at"]),

            .table(
                "link",
                [
                    .id("id"),
                    .reference("from_item", to: "item"),
                    .text("relation", .structural),
                    .reference("to_item", to: "item"),
                    .reference("act", to: "act"),
                    .reference("ended_act", to: "act").null,
                ]),
            .index("link_forward", on: "link", ["from_item", "relation"]),
            .index("link_backward", on: "link", ["to_item", "relation"]),

            .table(
                "waiting",
                [
                    .id("id"),
                    .reference("actor", to: "actor").null,
                    .reference("role", to: "item").null,
                    .reference("item", to: "item"),
                    .text("what", .structural),
                    .time("since"),
                    .time("due").null,
                    .reference("done_act", to: "act").null,
                ]),
            .index("waiting_for_actor", on: "waiting", ["actor", "done_act"]),
            .index("waiting_on_item", on: "waiting", ["item"]),

            .table(
                "job",
                [
                    .id("id"),
                    .text("kind", .structural),
                    .text("key", .structural).unique,
                    .reference("item", to: "item").null,
                    .text("detail", .structural),
                    .time("run_at"),
                    .time("claimed_until").null,
                    // How often it was asked for: what was asked for again while it ran is run again.
                    .integer("asked").default(1),
                    .integer("attempts").default(0),
                    .text("error", .structural),
                    .integer("progress").default(0),
                    .time("finished_at").null,
                ]),
            .index("job_due", on: "job", ["finished_at", "run_at"]),

            .table(
                "outbox",
                [
                    .id("id"),
                    .reference("person", to: "person").null,
                    .text("recipient", .personal),
                    .text("subject", .words),
                    .text("body", .words),
                    .text("language", .structural),
                    .time("created_at"),
                    .time("next_at").null,
                    .integer("attempts").default(0),
                    .text("error", .structural),
                    .time("sent_at").null,
                    // Set for a letter with a secret in it: its words go once it was sent, and at this time at the latest.
                    .time("forget_at").null,
                    // Whom the words name beside the one who gets them, so that they go when that person is erased.
                    .reference("mentions", to: "actor").null,
                ]),
            .index("outbox_due", on: "outbox", ["next_at"]),
            .index("outbox_of_person", on: "outbox", ["person"]),

            .table(
                "searchable",
                [
                    .reference("item", to: "item"),
                    .text("language", .structural),
                    .text("folded", .words),
                ],
                [.primaryKey(["item", "language"])]),

            // What somebody wrote in further languages, easy read among them: a version a language of each part of an item.
            .table(
                "wording",
                [
                    .reference("item", to: "item"),
                    .text("part", .structural),
                    .text("language", .structural),
                    .text("words", .words),
                ],
                [.primaryKey(["item", "part", "language"])]),

            // A form sent twice acts once: what the first sending led to.
            .table(
                "form_nonce",
                [
                    .bytes("nonce", .structural).primaryKey,
                    .text("location", .structural),
                    .time("used_at"),
                ]),
            .index("form_nonce_by_time", on: "form_nonce", ["used_at"]),

            // How often something was tried by somebody: the name is a keyed hash and says nothing by itself.
            .table(
                "rate",
                [
                    .bytes("name", .structural),
                    .time("period"),
                    .integer("count"),
                ],
                [.primaryKey(["name", "period"])]),
        ])
}
