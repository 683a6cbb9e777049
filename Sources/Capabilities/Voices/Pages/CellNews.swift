/// What a group's home says of what people said: the newest conversation with figures, and what came of any.
struct CellNews: Sendable {
    struct Newest: Sendable {
        let conversation: Conversation
        let showsGroups: Bool
        /// What people agree on most clearly.
        let sentence: AgreementSentence?
    }

    let newest: Newest?
    let came: [CameOfIt.Entry]
}
