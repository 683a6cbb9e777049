import Database

extension Migration {
    /// Taking part without an account: the browsers that people answer from, and whether their words were understood.
    static let takingPart = Migration(
        name: "2026-11-25-1000-voices-taking-part",
        steps: [
            // `fingerprint` is a keyed hash of what a browser carries and of the conversation, so that nothing ties what
            // one browser did in two of them. One that came by four words reads and goes on, and changes nothing.
            .table(
                "participant_hand",
                [
                    .bytes("fingerprint", .structural).primaryKey,
                    .reference("participant", to: "participant"),
                    .flag("is_by_words").default(false),
                ], withoutRowID: true),
            .index("participant_hand_of", on: "participant_hand", ["participant"]),

            // Whether a view says in another item what whoever wrote it meant.
            .table(
                "meant",
                [
                    .reference("statement", to: "statement"),
                    .reference("used_in", to: "item"),
                    .text("answer", .structural).among(["yes", "nearly", "no"]),
                ],
                [.primaryKey(["statement", "used_in"])], withoutRowID: true),
            .index("meant_by_use", on: "meant", ["used_in"]),
        ])
}
