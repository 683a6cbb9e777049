import Database

extension Migration {
    /// Organisations, how the world outside names them, and people who ask to join a cell.
    static let network = Migration(
        name: "2026-11-24-1010-network",
        steps: [
            .table(
                "organisation",
                [
                    .reference("id", to: "item").primaryKey,
                    .text("name_folded", .words),
                    .text("sector", .structural).null,
                    .text("level", .structural).null,
                ]),
            .index("organisation_by_name", on: "organisation", ["name_folded"]),
            // In the form of org-id.guide, such as GB-CHC-1234567: a number in a public register.
            .table(
                "organisation_identifier",
                [
                    .text("identifier", .structural).primaryKey,
                    .reference("organisation", to: "organisation"),
                ]),
            .index("organisation_identifier_of", on: "organisation_identifier", ["organisation"]),
            // Found twice: which one was kept.
            .table(
                "organisation_merged",
                [
                    .reference("organisation", to: "organisation").primaryKey,
                    .reference("kept", to: "organisation"),
                    .reference("act", to: "act"),
                ]),
            .index("organisation_merged_into", on: "organisation_merged", ["kept"]),
            .table(
                "join_request",
                [
                    .id("id"),
                    .reference("cell", to: "cell"),
                    .reference("person", to: "person"),
                    .text("note", .words),
                    .time("asked_at"),
                    .text("answer", .structural).null,
                ]),
            .index("join_request_of_cell", on: "join_request", ["cell", "answer"]),
            .index("join_request_of_person", on: "join_request", ["person"]),
        ])
}
