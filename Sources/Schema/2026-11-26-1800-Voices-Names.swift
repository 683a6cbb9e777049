import Database

extension Migration {
    /// A name beside a view is checked before it is shown, apart from the words that it belongs to.
    static let voicesNames = Migration(
        name: "2026-11-26-1800-voices-names",
        steps: [
            .column(
                .text("name_check", .structural).default("none").among(["none", "waiting", "shown", "refused"]),
                to: "statement"),
            .sql("update statement set name_check = 'waiting' where shown_name <> ''"),
            .index("name_to_check", on: "statement", ["conversation"], where: "name_check = 'waiting'"),
        ])
}
