import Markup
import Pages
import Phrases
import Spine

/// All that somebody said, a page at a time.
struct SaidPage: Page {
    static let most = 50

    /// One more than stands on a page, where there are more.
    let said: [Saying]
    let page: Int
    let kinds: [Item.Kind: any PhraseKey]

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.whatISaid), back: (shown.link(AccountsRoute.me), shown.say(Words.myPage)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.whatISaid), lead: shown.say(Words.saidLead))
        if said.isEmpty {
            html.empty(shown.say(Words.nothingSaid))
        } else {
            html.element(.ul, .class("rows")) { html in
                for saying in said.prefix(Self.most) { html.saying(saying, kinds, in: shown) }
            }
        }
        html.pages(page, hasOlder: said.count > Self.most, in: shown) { number in
            shown.link(AccountsRoute.said, query: [("page", "\(number)")])
        }
    }
}
