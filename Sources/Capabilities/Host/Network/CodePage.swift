import Markup
import Pages
import Phrases
import Spine

/// A new way in for somebody without an e-mail address, shown once.
struct CodePage: Page {
    let name: String
    let invitation: Invitation

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.codeTitle, ["name": name]),
            back: (shown.link(HostRoute.people), shown.say(Words.peopleTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(Words.codeTitle, ["name": name]), lead: shown.say(Words.codeLead, ["name": name]))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, text: shown.say(Words.codeLink))
            html.element(.p, text: invitation.address)
            html.element(.p, text: shown.say(Words.codeCode))
            html.element(.p, .class("big"), .translate("no"), text: invitation.code)
        }
        if let paper = invitation.paper {
            html.element(.p) { html in
                html.element(.a, .class("button"), .href(paper), text: shown.say(Words.codePaper))
            }
        }
    }
}
