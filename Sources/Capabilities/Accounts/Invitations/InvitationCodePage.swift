import Markup
import Pages
import Phrases

/// Takes the code of a printed invitation.
struct InvitationCodePage: Page {
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.invitationCodeTitle),
            back: (shown.link(AccountsRoute.signIn), shown.say(Words.signInTitle)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.invitationCodeTitle), lead: shown.say(Words.invitationCodeLead))
        html.form(to: shown.link(AccountsRoute.invitation), in: shown) { html in
            html.field(
                Field(
                    "code", .short, label: shown.say(Words.invitationCode),
                    hint: shown.say(Words.invitationCodeHint), autocomplete: "off"), state)
            html.actions(shown.say(Words.goOn), in: shown)
        }
        html.element(.p, .class("meta"), text: shown.say(Words.invitationCodeLost))
    }
}
