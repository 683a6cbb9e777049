import Markup
import Pages
import Phrases

/// Says that a letter is on its way, or whom to ask for it, if the address is known; and takes the code that stands in it.
struct SignInCodePage: Page {
    /// The number of the sign-in, as the address has it.
    let attempt: String
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(shown.site.hasMail ? Words.codeTitle : .codeByHandTitle),
            back: (shown.link(AccountsRoute.signIn), shown.say(Words.signInTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        if shown.site.hasMail {
            html.heading(shown.say(Words.codeTitle), lead: shown.say(Words.codeLead))
        } else {
            html.heading(shown.say(Words.codeByHandTitle), lead: shown.say(Words.codeByHandLead))
            html.waysToReach(in: shown)
            html.element(.p, text: shown.say(Words.codeByHandThen))
        }
        html.form(to: shown.link(AccountsRoute.signInCode, query: [("for", attempt)]), in: shown) { html in
            html.field(Field("code", .digits, label: shown.say(Words.code), hint: shown.say(Words.codeHint)), state)
            html.actions(
                shown.say(Words.signInTitle),
                stop: (
                    shown.say(shown.site.hasMail ? Words.anotherCode : .anotherCodeByHand),
                    shown.link(AccountsRoute.signIn)
                ), in: shown)
        }
        if shown.site.hasMail { html.element(.p, .class("meta"), text: shown.say(Words.codeNoLetter)) }
    }
}
