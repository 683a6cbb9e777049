import Database

extension Migration {
    /// What became of conversations, and stories with their tellers' permission.
    static let voicesHeard = Migration(
        name: "2026-11-25-1200-voices-heard",
        steps: [
            // How many came by an entrance, in fives, as it is published: never the count itself.
            .table(
                "entrance_heard",
                [
                    .reference("entrance", to: "entrance", onDelete: .cascade).primaryKey,
                    .integer("people"),
                ]),

            // What became of something: the item's title in one line, `body` the rest. It is tied by *about*.
            .table(
                "outcome",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .text("kind", .structural).among(["decided", "done", "not-done"]),
                    .text("body", .words),
                    .time("day"),
                ]),
            .index("outcome_of", on: "outcome", ["conversation"]),
            // Whether those who left an address are still to be told, and when they last were.
            .table(
                "outcome_news",
                [
                    .reference("conversation", to: "conversation").primaryKey,
                    .flag("is_due"),
                    .time("told_at").null,
                ]),
            // What stops such letters: the digest of a token that stands in each of them.
            .table(
                "letter_stop",
                [
                    .bytes("digest", .structural).primaryKey,
                    .reference("participant", to: "participant", onDelete: .cascade),
                ]),
            .index("letter_stop_of", on: "letter_stop", ["participant"]),

            // A story; its title is its item's, who may read it is its item's visibility. `until` ends the permission, and
            // `code` is the digest of what stands on the receipt of somebody without an account.
            .table(
                "story",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("body", .words),
                    .text("may_quote", .structural).among(["no", "without-name", "with-name"]),
                    .text("shown_name", .personal),
                    .time("until").null,
                    .bytes("code", .structural).null.unique,
                    .reference("entered_by", to: "actor").null,
                    .time("day"),
                    .time("withdrawn_day").null,
                ]),
            // Who took a story away in a file, and on which day.
            .table(
                "story_copy",
                [
                    .reference("story", to: "story"),
                    .reference("person", to: "actor"),
                    .time("day"),
                ],
                [.primaryKey(["story", "person", "day"])]),
            .index("story_copy_of_person", on: "story_copy", ["person"]),
        ])
}
