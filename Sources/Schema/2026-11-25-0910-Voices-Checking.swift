import Database

extension Migration {
    /// Checking views before they are published: who may, and who decided on which.
    static let checking = Migration(
        name: "2026-11-25-0910-voices-checking",
        steps: [
            // Members who check beside the convenors.
            .table(
                "checker",
                [
                    .reference("conversation", to: "conversation"),
                    .reference("person", to: "actor"),
                ],
                [.primaryKey(["conversation", "person"])]),

            // Who decided on a view, and on which day. Whoever refused it first stays written down once its author asked
            // for another look: somebody else decides then.
            .table(
                "ruling",
                [
                    .reference("statement", to: "statement").primaryKey,
                    .reference("checker", to: "actor").null,
                    .time("day"),
                    .flag("asked_again").default(false),
                    .reference("refused_by", to: "actor").null,
                    .text("refused_for", .structural).null,
                ]),
        ])
}
