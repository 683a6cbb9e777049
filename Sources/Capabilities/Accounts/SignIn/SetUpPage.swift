import Markup
import Pages
import Phrases

/// The first page that a new installation shows: who keeps it, and what the network is called.
struct SetUpPage: Page {
    let token: String
    let languages: [Language]
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.setUpTitle), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.setUpTitle), lead: shown.say(Words.setUpLead))
        html.element(.div, .class("columns")) { html in
            html.form(to: shown.link(AccountsRoute.enter(token)), in: shown) { html in
                html.field(Field("name", label: shown.say(Words.yourName), autocomplete: "name"), state)
                html.field(
                    Field("email", .email, label: shown.say(Words.email), hint: shown.say(Words.setUpEmailHint)), state)
                html.field(
                    Field("network", label: shown.say(Words.networkName), hint: shown.say(Words.networkHint)), state)
                html.select(
                    "language", label: shown.say(Words.language), none: nil,
                    languages.map { Choice($0.code, $0.name) }, state)
                html.actions(shown.say(Words.setUpDo), in: shown)
            }
            html.candour([shown.say(Words.candourSetUp), shown.say(Words.candourKept)], in: shown)
        }
    }
}
