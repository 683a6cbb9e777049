import HTTP
import Markup
import Pages
import Spine

/// The links between the steps of taking part, in the version of the question's words that was chosen by a link.
struct Steps: Sendable {
    let code: EntryCode
    /// The tag of that version; nil where the site's own language decides.
    let chosen: String?
    private let link: Linking

    /// The longest tag that is carried along.
    private static let longestTag = 35

    init(_ code: EntryCode, _ query: Query, _ link: Linking) {
        self.code = code
        self.link = link
        chosen = query["in"].flatMap { tag in
            tag.utf8.count <= Self.longestTag
                && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
                ? tag : nil
        }
    }

    /// The link to a step.
    func to(_ step: (EntryCode) -> TakingPartRoute, _ query: [(String, String)] = []) -> Link {
        link(step(code), query: query + (chosen.map { [("in", $0)] } ?? []))
    }

    /// The link to a view.
    func view(_ number: Int) -> Link { to(TakingPartRoute.view, [("n", String(number))]) }

    /// The first page in a version of the words.
    func start(in tag: String) -> Link { link(TakingPartRoute.start(code), query: [("in", tag)]) }
}
