import Phrases

/// The words of searching.
enum Words: String, PhraseKey {
    static let book = "Search"

    case title, lead, looking, lookingHint, group, allGroups, look, nothing, nothingElsewhere, found, pages
    case earlier, more, range
}
