import Markup
import Pages
import Phrases
import Spine

/// Every published view of a conversation with its figures, those that most agree with first.
struct ViewsPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let heard: [HeardPage.Heard]
    /// Where each view is reported.
    let reports: [Item.ID: Link]
    /// The number of the first row, from 1, and of all.
    let first: Int
    let count: Int
    /// The page shown, from 1.
    let page: Int

    /// How many views stand on a page.
    static let most = 50

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.allViews), cell: cell, place: .voices,
            back: (
                shown.link(HeardRoute.page(cell.cell.slug, conversation.id).whole), shown.say(HeardWords.title)
            ))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where"), .lang(conversation.language), .dir("auto"), text: conversation.question)
            html.element(.h1, text: shown.say(Words.allViews))
        }
        if heard.isEmpty { return html.empty(shown.say(HeardWords.nothingSaid)) }
        ViewRows(
            caption: shown.say(Words.shareOfPeople), rows: heard.compactMap { $0.row(in: cell, reports, shown) }
        ).body(&html, in: shown)
        let route = VoicesRoute.views(cell.cell.slug, conversation.id)
        let last = first + heard.count - 1
        html.element(.nav, .class("pages"), .aria("label", shown.say(Words.pages))) { html in
            if page > 1 {
                html.element(
                    .a, .href(shown.link(route, query: [("page", "\(page - 1)")])), .rel("prev"),
                    text: shown.say(Words.earlierViews))
            }
            html.element(
                .span, .class("meta"), text: shown.say(Words.viewsOf, ["first": first, "last": last, "all": count]))
            if last < count {
                html.element(
                    .a, .href(shown.link(route, query: [("page", "\(page + 1)")])), .rel("next"),
                    text: shown.say(Words.moreViews))
            }
        }
    }
}
