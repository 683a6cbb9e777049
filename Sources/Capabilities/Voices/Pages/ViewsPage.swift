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
            ), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where")) { OwnWords(words: conversation.text).body(&$0, in: shown) }
            html.element(.h1, text: shown.say(Words.allViews))
        }
        if heard.isEmpty { return html.empty(shown.say(HeardWords.nothingSaid)) }
        ViewRows(
            caption: shown.say(Words.shareOfPeople), rows: heard.compactMap { $0.row(in: cell, reports, shown) }
        ).body(&html, in: shown)
        let route = VoicesRoute.views(cell.cell.slug, conversation.id)
        let last = first + heard.count - 1
        func link(_ number: Int) -> Link { shown.link(route, query: [("page", "\(number)")]) }
        html.pages(
            shown.say(PagesWords.pages),
            before: page > 1 ? (shown.say(Words.earlierViews), link(page - 1)) : nil,
            here: shown.say(Words.viewsOf, ["first": first, "last": last, "all": count]),
            after: last < count ? (shown.say(Words.moreViews), link(page + 1)) : nil)
    }
}
