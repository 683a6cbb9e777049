import Database

extension Migration {
    /// Letters whose words are to go are found without a look at all that have gone.
    static let lettersToForget = Migration(
        name: "2026-11-26-1510-spine-letters-to-forget",
        steps: [.index("outbox_to_forget", on: "outbox", ["forget_at"], where: "body <> ''")])
}
