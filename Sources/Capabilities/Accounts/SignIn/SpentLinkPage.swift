import Markup
import Pages
import Phrases

/// Says that a link works no more, and what to do.
struct SpentLinkPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.spentTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.spentTitle), lead: shown.say(Words.spentLead))
        html.element(.p) { html in
            html.element(
                .a, .class("button"), .href(shown.link(AccountsRoute.signIn)), text: shown.say(Words.sendNewLink))
        }
        html.element(.p, text: shown.say(Words.spentInvitation))
    }
}
