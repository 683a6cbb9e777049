import Pages

/// What a group's home says of what people say: the conversations, the newest with figures, and what came of any.
struct CellNews: Sendable {
    /// What people can read now.
    struct Newest: Sendable {
        let id: Conversation.ID
        let showsGroups: Bool
    }

    let held: [OpenConversation.Held]
    let newest: Newest?
    /// What people agree on and what came of it; nil where there is neither.
    let part: DrawnPart?
}
