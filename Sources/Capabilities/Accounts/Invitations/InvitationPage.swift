import Markup
import Pages
import Phrases
import Spine

/// Says who invites whom to what, with the button that lets them in.
struct InvitationPage: Page {
    /// How the invitation was opened.
    enum Opening: Sendable {
        case link(String)
        case code(InvitationCode)
    }

    let invitation: OpenInvitation
    let opening: Opening

    init(_ invitation: OpenInvitation, opening: Opening) {
        self.invitation = invitation
        self.opening = opening
    }

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.invitationTitle, ["name": invitation.name])) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let lead =
            invitation.inviter.isEmpty
            ? shown.say(Words.invitationLeadPlain, ["group": invitation.cellName])
            : shown.say(Words.invitationLead, ["inviter": invitation.inviter, "group": invitation.cellName])
        html.heading(shown.say(Words.invitationTitle, ["name": invitation.name]), lead: lead)
        if invitation.mustSignIn {
            html.element(.p, text: shown.say(Words.invitationKnown))
            let next = shown.link(item: invitation.cell.item).text
            html.element(.p) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(AccountsRoute.signIn, query: [("next", next)])),
                    text: shown.say(Words.signInTitle))
            }
        } else {
            button(&html, in: shown)
            html.element(.p, .class("meta"), text: shown.say(Words.entranceNotYou, ["name": invitation.name]))
            html.candour(
                [shown.say(Words.candourGroups), shown.say(Words.candourHost), shown.say(Words.candourLeave)],
                in: shown)
        }
    }

    private func button(_ html: inout HTML, in shown: Rendering) {
        switch opening {
        case .link(let token):
            html.press(shown.say(Words.comeIn), to: shown.link(AccountsRoute.invitationLink(token)), in: shown)
        case .code(let code):
            html.form(to: shown.link(AccountsRoute.invitation), in: shown) { html in
                html.void(.input, .type("hidden"), .name("code"), .value(code.text))
                html.void(.input, .type("hidden"), .name("in"), .value("yes"))
                html.actions(shown.say(Words.comeIn), in: shown)
            }
        }
    }
}
