import Markup
import Pages
import Phrases
import Spine

/// The way in for one person, shown once.
struct InvitedPage: Page {
    let heading: CellHeading
    let name: String
    let hasEmail: Bool
    /// Whether an e-mail with it was written.
    let isWritten: Bool
    let invitation: Invitation

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.invitedTitle, ["name": name]), cell: heading, place: .people)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.invitedTitle, ["name": name]), lead: shown.say(Words.invitedLead))
        if isWritten { html.notice(shown.say(Words.invitedWritten, ["name": name])) }
        html.element(.div, .class("receipt")) { html in
            // Who has no address can do nothing with the sign-in page.
            guard hasEmail || !invitation.code.isEmpty else {
                return html.element(.p, text: shown.say(Words.invitedAskKeeper))
            }
            html.element(.p, text: shown.say(Words.invitedLink))
            html.element(.p) { html in
                if let link = Link(web: invitation.address) {
                    html.element(.a, .href(link), text: invitation.address)
                } else {
                    html.text(invitation.address)
                }
            }
            if invitation.code.isEmpty {
                html.element(.p, text: shown.say(Words.invitedNoCode))
            } else {
                html.element(.p, text: shown.say(Words.invitedCode))
                html.element(.p, .class("big"), .translate("no"), text: invitation.code)
            }
        }
        html.element(.div, .class("actions")) { html in
            if let paper = invitation.paper {
                html.element(.a, .class("button"), .href(paper)) { html in
                    html.icon(.print, in: shown)
                    html.text(shown.say(Words.invitedPaper))
                }
            }
            html.element(
                .a, .class("button quiet"), .href(shown.link(NetworkRoute.people(heading.cell.slug))),
                text: shown.say(Words.backToPeople))
        }
    }
}
