import Database

extension Migration {
    /// What a group learnt in a year, as words of its own.
    static let years = Migration(
        name: "2026-11-26-1140-learning-years",
        steps: [
            .table(
                "year_page",
                [
                    .reference("id", to: "item").primaryKey,
                    .integer("year"),
                    .text("body", .words),
                    .text("code", .structural).unique,
                    .integer("readers"),
                    .time("published_day").null,
                ])
        ])
}
