import Spine

/// A view that others agree or disagree with; its words are its item's title.
struct Statement: Sendable {
    let id: Item.ID
    /// Its number in its conversation.
    let number: Int
    let words: String
    /// The BCP 47 tag of its words' language.
    let language: String
    /// Its words in further languages.
    var versions: [String: String] = [:]

    /// Its words with their further versions.
    var text: LocalisedText { LocalisedText(words, language: language, versions: versions) }

    static let kind = Item.Kind("statement")

    /// What the people who check views have said of it.
    enum Moderation: String, Sendable, CaseIterable {
        /// Nobody has looked yet.
        case unchecked
        /// To be published with the next few.
        case approved
        case published
        /// Not published, for a reason that its author is told.
        case refused
        /// Out of sight at once, since somebody is worried about whoever wrote it.
        case held
        /// Out of use: hidden where it was imported from.
        case hidden
    }
}
