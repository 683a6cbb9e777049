import Markup
import Pages
import Phrases
import Spine

/// Where one says who one is: by e-mail, without a password.
struct SignInPage: Page {
    let next: LocalPath?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.signInTitle), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(Words.signInTitle), lead: shown.say(shown.site.hasMail ? Words.signInLead : .signInByHandLead))
        html.element(.div, .class("columns")) { html in
            html.form(to: shown.link(AccountsRoute.signIn, query: next.query), in: shown) { html in
                html.field(
                    Field("email", .email, label: shown.say(Words.email), hint: shown.say(Words.emailHint)), state)
                html.actions(shown.say(Words.sendLink), icon: .mail, in: shown)
            }
            html.candour(
                [shown.say(Words.candourKept), shown.say(Words.candourGroups), shown.say(Words.candourHost)],
                in: shown)
        }
        html.element(.ul) { html in
            html.way(shown.say(Words.havePassword), shown.link(AccountsRoute.signInPassword, query: next.query))
        }
        CodeBox().body(&html, in: shown)
        html.element(.details) { html in
            html.element(.summary, text: shown.say(Words.noEmailTitle))
            html.element(.p, text: shown.say(Words.noEmailHelp))
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty {
                html.element(.p) { $0.telephones(shown.say(Words.noEmailPhone, ["phone": phone])) }
            }
        }
    }
}

extension LocalPath? {
    /// The path as the query of a form's address.
    var query: [(String, String)] { map { [("next", $0.text)] } ?? [] }
}

extension HTML {
    /// A line that leads elsewhere.
    mutating func way(_ label: String, _ link: Link) {
        element(.li) { $0.element(.a, .href(link), text: label) }
    }
}
