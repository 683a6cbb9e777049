import Database

extension Migration {
    /// Papers: files that hang on an item, with their text version.
    static let papers = Migration(
        name: "2026-11-26-1100-papers",
        steps: [
            // The item's title says what it is; `about` is what it hangs on, and who sees that sees it. `words` is its text
            // version where somebody typed one.
            .table(
                "paper",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("about", to: "item"),
                    .text("words", .words).default(""),
                ]),
            .index("paper_about", on: "paper", ["about"]),

            // The paper itself, and a second file where that is its text version.
            .table(
                "paper_file",
                [
                    .id("id"),
                    .reference("paper", to: "paper", onDelete: .cascade),
                    .text("part", .structural).among(["paper", "text"]),
                    .text("name", .words),
                    .text("type", .structural),
                    .integer("size"),
                ],
                [.unique(["paper", "part"])]),

            // What is in a file, cut into pieces that both databases carry with ease.
            .table(
                "paper_piece",
                [
                    .reference("file", to: "paper_file", onDelete: .cascade),
                    .integer("number"),
                    .bytes("bytes", .words),
                ],
                [.primaryKey(["file", "number"])]),
        ])
}
