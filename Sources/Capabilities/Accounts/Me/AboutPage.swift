import Markup
import Pages
import Phrases
import Secrets
import Spine

/// What somebody can change about themselves: each part is a form of its own.
struct AboutPage: Page {
    /// The forms of the page.
    enum Part: Sendable {
        case about, email, password
    }

    let person: Person
    let hasPassword: Bool
    let languages: [Language]
    /// Whether they have come in by an invitation just now.
    let isWelcome: Bool
    /// Whether a letter was sent to a new address just now.
    let wasSent: Bool
    /// The form that has something to mend.
    let part: Part?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.aboutMe), back: (shown.link(AccountsRoute.me), shown.say(Words.myPage)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        let title = isWelcome ? shown.say(Words.welcomeTitle, ["name": person.name]) : shown.say(Words.aboutMe)
        let lead =
            person.email == nil
            ? Words.welcomeLeadNoEmail : shown.site.hasMail ? Words.welcomeLead : .welcomeByHandLead
        html.heading(title, lead: isWelcome ? shown.say(lead) : nil)
        if wasSent { html.notice(shown.say(shown.site.hasMail ? Words.emailSent : .emailByHandSent)) }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in
                describe(&html, in: shown)
                email(&html, in: shown)
                password(&html, in: shown)
            }
            html.candour([shown.say(Words.candourGroups), shown.say(Words.candourHost)], in: shown)
        }
    }

    private func describe(_ html: inout HTML, in shown: Rendering) {
        let state = part == .about ? state : FormState(["name": person.name, "language": person.language])
        html.section("name-title", shown.say(Words.nameAndLanguage)) { html in
            html.form(to: shown.link(AccountsRoute.about), in: shown) { html in
                html.field(
                    Field(
                        "name", label: shown.say(Words.yourName), hint: shown.say(Words.nameHint), autocomplete: "name"),
                    state)
                html.select(
                    "language", label: shown.say(Words.language), hint: shown.say(Words.languageHint), none: nil,
                    languages.map { Choice($0.code, $0.name) }, state)
                let onward = (shown.say(Words.goOn), shown.link(AccountsRoute.me))
                html.actions(shown.say(Words.keep), stop: isWelcome ? onward : nil, in: shown)
            }
        }
    }

    private func email(_ html: inout HTML, in shown: Rendering) {
        let state = part == .email ? state : FormState(["email": person.email ?? ""])
        html.section("email-title", shown.say(Words.email)) { html in
            html.form(to: shown.link(AccountsRoute.email), in: shown) { html in
                html.field(
                    Field(
                        "email", .email, label: shown.say(Words.email),
                        hint: shown.say(shown.site.hasMail ? Words.newEmailHint : .newEmailByHandHint)), state)
                html.actions(shown.say(Words.newEmail), in: shown)
            }
        }
    }

    private func password(_ html: inout HTML, in shown: Rendering) {
        let state = part == .password ? state : FormState()
        html.section("password-title", shown.say(Words.password)) { html in
            // Signing in by password asks for the address.
            guard person.email != nil || hasPassword else {
                return html.element(.p, text: shown.say(Words.passwordNeedsEmail))
            }
            let stands = shown.site.hasMail ? Words.passwordStands : .passwordByHandStands
            let none = shown.site.hasMail ? Words.passwordNone : .passwordByHandNone
            html.element(.p, text: shown.say(hasPassword ? stands : none))
            html.form(to: shown.link(AccountsRoute.password), in: shown) { html in
                if hasPassword {
                    html.field(Field("current", .password, label: shown.say(Words.currentPassword)), state)
                }
                html.field(
                    Field(
                        "new", .newPassword, label: shown.say(Words.newPassword),
                        hint: shown.say(Words.newPasswordHint, ["least": Password.fewestCharacters])), state)
                html.actions(shown.say(Words.setPassword), in: shown)
            }
            if hasPassword {
                html.press(
                    shown.say(Words.removePassword), to: shown.link(AccountsRoute.passwordRemoval), class: "quiet",
                    in: shown)
            }
        }
    }
}
