import Database

extension Migration {
    /// Why an event was called off, for those who meant to come.
    static let calledOff = Migration(
        name: "2026-11-26-1820-gatherings-called-off",
        steps: [.column(.text("cancel_reason", .words).default(""), to: "event")])
}
