import Spine

/// A view that others agree or disagree with; its words are its item's title.
struct Statement: Sendable {
    /// Its number in its conversation.
    let number: Int
    let words: String
    /// The BCP 47 tag of its words' language.
    let language: String

    static let kind = Item.Kind("statement")

    /// What the people who check views have said of it.
    enum Moderation: String, Sendable, CaseIterable {
        case unchecked, published, hidden
    }
}
