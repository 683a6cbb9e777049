import Spine

/// What became of something that people said; its item's title says it in one line.
struct Outcome: Sendable {
    /// What sort of answer it is.
    enum Kind: String, Sendable, CaseIterable {
        case decided, done
        case notDone = "not-done"
    }

    let id: Item.ID
    let conversation: Conversation.ID
    let kind: Kind
    let title: LocalisedText
    /// How it came about; for what is not done, why.
    let body: LocalisedText
    /// The day on which it was written, or last changed.
    let day: Time
    let revision: Int
    /// What it answers: the conversation as a whole, or views in it.
    let about: [Item.ID]

    static let kind = Item.Kind("outcome")
    static let bodyPart = Wording.Part("body")
}
