import Pages
import Phrases
public import Routing
public import Spine

/// The addresses of what a group's notes are about.
public enum ThemesRoute: Routable {
    case all(Slug)
    /// One theme: its notes; members name it, merge it, drop it.
    case theme(Slug, Theme.ID)

    public static let table = RouteTable<ThemesRoute>([
        RouteRule("g/*/themes", { .all($0) }, take: { if case .all(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/themes/*", { .theme($0, $1) },
            take: { if case .theme(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [ThemesRoute] {
        [.all(cell), .theme(cell, Theme.ID(id.uuid))]
    }

    /// The same as a route of all that was learnt.
    var whole: LearningRoute { .themes(self) }
}

/// The rows of the policy table that are about themes.
enum ThemesActions {
    static let find = Action("learning.find-themes", by: [.system], isRecorded: false)
    static let name = Action("learning.name-theme", by: [.member])

    static let all = [find, name]
    static let verbs: [String: any PhraseKey] = [name.name: ThemesWords.didName]

    static func deed(at route: ThemesRoute) -> Deed? {
        if case .theme(let cell, _) = route { Deed(name, on: .named(cell)) } else { nil }
    }
}
