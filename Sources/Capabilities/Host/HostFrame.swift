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

/// Which page of a long list is asked for.
enum PageNumber {
    /// From 1 to 10,000; the first for anything else.
    static func asked(_ query: Query) -> Int {
        query["page"].flatMap { Int($0) }.map { min(max($0, 1), 10_000) } ?? 1
    }
}

extension HTML {
    /// The way to the next and the previous page of a list.
    mutating func pages(
        _ number: Int, hasMore: Bool, of route: HostRoute, query: [(String, String)] = [], in shown: Rendering
    ) {
        guard number > 1 || hasMore else { return }
        element(.nav, .class("pages"), .aria("label", shown.say(Words.pages))) { html in
            if number > 1 {
                html.element(
                    .a, .href(shown.link(route, query: query + [("page", "\(number - 1)")])), .rel("prev"),
                    text: shown.say(Words.previousPage))
            }
            if hasMore {
                html.element(
                    .a, .href(shown.link(route, query: query + [("page", "\(number + 1)")])), .rel("next"),
                    text: shown.say(Words.nextPage))
            }
        }
    }
}
