import Markup
import Pages
import Phrases

/// The one button that a letter's link leads to.
struct EntrancePage: Page {
    let token: String
    let name: String

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.signInTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.entranceTitle, ["name": name]), lead: shown.say(Words.entranceLead))
        html.press(shown.say(Words.signInTitle), to: shown.link(AccountsRoute.enter(token)), in: shown)
        html.element(.p, .class("meta"), text: shown.say(Words.entranceNotYou, ["name": name]))
    }
}
