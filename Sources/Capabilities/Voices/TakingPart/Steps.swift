import HTTP
import Markup
import Pages
import Spine

/// The links between the steps of taking part, in the version of the question's words that was chosen by a link.
struct Steps: Sendable {
    let code: EntryCode
    /// The tag of that version; nil where the site's own language decides.
    let chosen: String?
    /// Whether they said that they are 18 or over.
    let isOfAge: Bool
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
        isOfAge = query["age"] == AgeBand.adult.rawValue
    }

    private init(code: EntryCode, chosen: String?, isOfAge: Bool, link: Linking) {
        self.code = code
        self.chosen = chosen
        self.isOfAge = isOfAge
        self.link = link
    }

    /// The same for somebody of that age.
    func aged(_ band: AgeBand) -> Steps {
        Steps(code: code, chosen: chosen, isOfAge: band == .adult, link: link)
    }

    /// The link to a step.
    func to(_ step: (EntryCode) -> TakingPartRoute, _ query: [(String, String)] = []) -> Link {
        link(step(code), query: query + rest)
    }

    /// What is carried along.
    private var rest: [(String, String)] {
        (isOfAge ? [("age", AgeBand.adult.rawValue)] : []) + (chosen.map { [("in", $0)] } ?? [])
    }

    /// The link to a view.
    func view(_ number: Int) -> Link { to(TakingPartRoute.view, [("n", String(number))]) }

    /// The first page in a version of the words.
    func start(in tag: String) -> Link { link(TakingPartRoute.start(code), query: [("in", tag)]) }
}
