import Database

extension Migration {
    /// The day on which the reply to what was raised was last put right.
    static let replyMended = Migration(
        name: "2026-11-26-1520-learning-reply-mended", steps: [.column(.time("mended_day").null, to: "raised")])
}
