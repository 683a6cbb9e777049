import Database

extension Migration {
    /// The day of a promised answer can be moved later, with a note: the day that was promised first, and when it moved.
    static let voicesPromises = Migration(
        name: "2026-11-26-1810-voices-promises",
        steps: [
            .column(.time("answer_was").null, to: "conversation"),
            .column(.time("answer_moved").null, to: "conversation"),
        ])
}
