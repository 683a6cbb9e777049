import Database

extension Migration {
    /// What a group's notes are about: found by a job, named by people.
    static let themes = Migration(
        name: "2026-11-26-1150-learning-themes",
        steps: [
            .table(
                "theme",
                [
                    .id("id"),
                    .reference("cell", to: "cell"),
                    .text("name", .words),
                    .text("words", .words),
                    .reference("merged_into", to: "theme").null,
                    .flag("is_dropped"),
                    .time("found_at"),
                ]),
            .index("theme_of_cell", on: "theme", ["cell"]),
            .table(
                "theme_note",
                [.reference("theme", to: "theme"), .reference("note", to: "note")], [.primaryKey(["theme", "note"])]),
        ])
}
