import Database

extension Migration {
    /// Whoever agreed to stand in a draft is asked again when it comes to say something else.
    static let askedAgain = Migration(
        name: "2026-11-26-1500-learning-asked-again",
        steps: [
            .column(.flag("asked_again").default(false), to: "quote")
        ])
}
