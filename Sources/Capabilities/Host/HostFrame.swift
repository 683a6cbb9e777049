import HTTP
import Markup
import Pages
import Phrases
import Spine

/// The frame of a site keeper's page: one step back leads to the overview.
enum HostFrame {
    static func below(_ title: String, hasProblems: Bool = false, in shown: Rendering) -> Frame {
        Frame(
            title, back: (shown.link(HostRoute.overview), shown.say(Words.overviewTitle)), hasProblems: hasProblems)
    }
}

extension HTML {
    /// The way to the next and the previous page of a list.
    mutating func pages(
        _ number: Int, hasMore: Bool, of route: HostRoute, query: [(String, String)] = [], in shown: Rendering
    ) {
        func link(_ number: Int) -> Link { shown.link(route, query: query + [("page", "\(number)")]) }
        pages(
            shown.say(PagesWords.pages),
            before: number > 1 ? (shown.say(Words.previousPage), link(number - 1)) : nil,
            after: hasMore ? (shown.say(Words.nextPage), link(number + 1)) : nil)
    }
}
