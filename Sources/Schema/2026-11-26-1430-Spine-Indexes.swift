import Database

extension Migration {
    /// Indexes that no question goes through are not written; one that a person's deletion goes through is there.
    static let indexes = Migration(
        name: "2026-11-26-1430-spine-indexes",
        steps: [
            .dropIndex("cell_ancestor_downwards"),
            .dropIndex("one_time_link_by_time"),
            .dropIndex("note_of_event"),
            .index("act_of_entering", on: "act", ["entered_by"], where: "entered_by is not null"),
        ])
}
