import Markup
public import Pages
import Secrets
public import Spine

extension AccountsCapability: Inviting {
    /// Invites a person to a cell. Where they have come in before, or others know them too, whoever invites gets the
    /// address of the sign-in page and no code: the way in goes to the person's own letters alone.
    public func invite(
        _ person: Person.ID, to cell: CellHeading, byLetter: Bool, in acting: Acting, of sending: Sending
    ) throws -> Invitation {
        guard let invited = try Person.find(person, in: acting.tx) else {
            throw SpineError(.notFound, "There is no such person here.")
        }
        let signIn = address(
            .signIn, query: [("next", Linking(prefix: nil)(item: cell.cell.id.item).text)], sending.site)
        let letters = letters(to: invited, site: sending.site)
        let (inviter, group) = (acting.viewer.name, cell.cell.name)
        if try invited.isHost || Account.exists(for: person, in: acting.tx) {
            if byLetter, let email = invited.email {
                let text = letters.added(invited.name, by: inviter, to: group, address: signIn)
                try acting.send(text, to: email, of: invited, forgetAt: nil)
            }
            return Invitation(address: signIn, code: "")
        }
        let (token, code) = try acting.makeInvitation(for: person, to: cell.cell.id, hashes: hashes)
        let link = address(.invitationLink(token.text), sending.site)
        if byLetter, let email = invited.email {
            let text = letters.invitation(invited.name, by: inviter, to: group, address: link)
            try acting.send(
                text, to: email, of: invited, forgetAt: acting.now.adding(days: OpenInvitation.days))
        }
        let mayHandOver = try acting.viewer.isHost
            || OpenInvitation.mayBeHandedOver(for: person, inviter: acting.viewer.actor, in: acting.tx)
        return mayHandOver ? Invitation(address: link, code: code.text) : Invitation(address: signIn, code: "")
    }

    func address(_ route: AccountsRoute, query: [(String, String)] = [], _ site: SiteFacts) -> String {
        site.publicAddress + Linking(prefix: nil)(route, query: query).text
    }
}
