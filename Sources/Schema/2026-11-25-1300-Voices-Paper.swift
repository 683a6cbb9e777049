import Database

extension Migration {
    /// For those who are not online: batches of printed slips, and what came of each.
    static let voicesPaper = Migration(
        name: "2026-11-25-1300-voices-paper",
        steps: [
            // Slips that were printed together; the item's title is `code`, which begins each of their numbers. `hand_in`
            // says where they are handed in. Whoever ticked that the paper is gone stands there with the day.
            .table(
                "paper_batch",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("conversation", to: "conversation"),
                    .text("code", .structural),
                    .integer("slips"),
                    .reference("entrance", to: "entrance").null,
                    .text("hand_in", .words).default(""),
                    .time("destroy_by"),
                    .time("destroyed_day").null,
                    .reference("destroyed_by", to: "actor").null,
                ],
                [.unique(["conversation", "code"])]),

            // The views that stand on the slips of a batch, in their order on the paper.
            .table(
                "paper_view",
                [
                    .reference("batch", to: "paper_batch"),
                    .integer("place"),
                    .reference("statement", to: "statement"),
                ],
                [.primaryKey(["batch", "place"])], withoutRowID: true),

            // A slip that came back and was typed in. Nothing here leads to whoever wrote it: that follows from its number
            // and the installation's key. `entered_by` stands until the batch has been compared with the paper, so that
            // somebody else compares it, and goes then.
            .table(
                "paper_slip",
                [
                    .reference("batch", to: "paper_batch"),
                    .integer("number"),
                    .text("stage", .structural).among(["typed", "drawn", "passed", "right", "wrong"]),
                    .reference("entered_by", to: "actor").null,
                ],
                [.primaryKey(["batch", "number"])], withoutRowID: true),

            // How many answered by phone or in a meeting, in fives, as it is published: never the count itself.
            .table(
                "channel_heard",
                [
                    .reference("conversation", to: "conversation"),
                    .text("channel", .structural).among(["phone", "meeting"]),
                    .integer("people"),
                ],
                [.primaryKey(["conversation", "channel"])], withoutRowID: true),
        ])
}
