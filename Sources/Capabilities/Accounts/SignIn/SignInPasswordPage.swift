import Markup
import Pages
import Phrases

/// Signing in with a password.
struct SignInPasswordPage: Page {
    let next: LocalPath?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.passwordTitle), back: (shown.link(AccountsRoute.signIn), shown.say(Words.signInTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.passwordTitle), lead: shown.say(Words.passwordLead))
        html.form(to: shown.link(AccountsRoute.signInPassword, query: next.query), in: shown) { html in
            html.field(Field("email", .email, label: shown.say(Words.email)), state)
            html.field(Field("password", .password, label: shown.say(Words.password)), state)
            html.actions(
                shown.say(Words.signInTitle),
                stop: (shown.say(Words.sendLinkInstead), shown.link(AccountsRoute.signIn, query: next.query)),
                in: shown)
        }
    }
}
