import Folding
import HTTP
import Pages

/// What somebody looks for: words, maybe in one group, and which page of what was found.
struct Asked: Sendable {
    let typed: String
    /// The words, folded as what can be found is.
    let words: [String]
    /// A group's address, as it was sent.
    let group: String
    /// From 1.
    let page: Int

    /// The longest question, in characters, and the most words of it that are looked for.
    static let longest = 200
    static let mostWords = 8
    /// The last page that is shown: whoever needs more looks for more words.
    static let lastPage = 20

    init(_ query: Query) {
        typed = String((query["q"] ?? "").prefix(Self.longest))
        let parts = Folding.fold(typed).split { $0.isWhitespace || $0 == "\0" }
        words = parts.prefix(Self.mostWords).map(String.init)
        group = query["group"] ?? ""
        page = PageNumber.asked(query, last: Self.lastPage)
    }
}
