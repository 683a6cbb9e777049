import Markup
import Pages
import Phrases

/// Says that a letter is on its way, if the address is known, and takes the code that stands in it.
struct SignInCodePage: Page {
    /// The number of the sign-in, as the address has it.
    let attempt: String
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.codeTitle), back: (shown.link(AccountsRoute.signIn), shown.say(Words.signInTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.codeTitle), lead: shown.say(Words.codeLead))
        html.form(to: shown.link(AccountsRoute.signInCode, query: [("for", attempt)]), in: shown) { html in
            html.field(Field("code", .digits, label: shown.say(Words.code), hint: shown.say(Words.codeHint)), state)
            html.actions(
                shown.say(Words.signInTitle),
                stop: (shown.say(Words.anotherCode), shown.link(AccountsRoute.signIn)), in: shown)
        }
        html.element(.p, .class("meta"), text: shown.say(Words.codeNoLetter))
    }
}
