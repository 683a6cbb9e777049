import Markup
import Pages
import Phrases
import QRCodes
import Spine

/// An invitation to print and hand over: the address and the code in large letters.
struct InvitationPaperPage: Page {
    let invitation: OpenInvitation
    let code: InvitationCode
    /// The whole address of the invitation's own page.
    let link: String

    init(_ invitation: OpenInvitation, code: InvitationCode, link: String) {
        self.invitation = invitation
        self.code = code
        self.link = link
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.invitationTitle, ["name": invitation.name]), isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.div, .class("poster stack")) { html in
            html.heading(
                shown.say(Words.invitationTitle, ["name": invitation.name]),
                lead: invitation.inviter.isEmpty
                    ? shown.say(Words.invitationLeadPlain, ["group": invitation.cellName])
                    : shown.say(Words.invitationLead, ["inviter": invitation.inviter, "group": invitation.cellName]))
            html.element(.p, text: shown.say(Words.paperAddress))
            html.element(.div, .class("big"), text: shown.address(AccountsRoute.invitation))
            html.element(.p, text: shown.say(Words.paperCode))
            html.element(.div, .class("big"), .translate("no"), text: code.text)
            if let qr = try? QRCode(link) { draw(qr, &html, in: shown) }
            html.element(.p, text: shown.say(Words.paperUntil))
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty { html.element(.p, text: shown.say(Words.noEmailPhone, ["phone": phone])) }
        }
    }

    private func draw(_ qr: QRCode, _ html: inout HTML, in shown: Rendering) {
        let side = Double(qr.outerSize)
        html.element(.p, text: shown.say(Words.paperScan))
        html.element(
            .svg, .class("qr"), .viewBox(0, 0, side, side), .role("img"), .aria("label", shown.say(Words.paperScan))
        ) { html in
            html.void(.path, .d(qr.path))
        }
    }
}
