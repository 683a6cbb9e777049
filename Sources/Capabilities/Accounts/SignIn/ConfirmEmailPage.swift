import Markup
import Pages
import Phrases

/// The one button that makes a new address somebody's own.
struct ConfirmEmailPage: Page {
    let token: String
    let name: String
    let email: String

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.confirmEmailTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(Words.confirmEmailTitle),
            lead: shown.say(Words.confirmEmailLead, ["name": name, "email": email]))
        html.press(shown.say(Words.confirmEmail), to: shown.link(AccountsRoute.enter(token)), in: shown)
        html.element(.p, .class("meta"), text: shown.say(Words.entranceNotYou, ["name": name]))
    }
}
