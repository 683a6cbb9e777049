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
        let isKnown = try invited.isHost || Account.exists(for: person, in: acting.tx)
        let opened = isKnown ? nil : try acting.makeInvitation(for: person, to: cell.cell.id, hashes: hashes)
        let group = Linking(prefix: nil)(item: cell.cell.id.item).text
        let signIn = address(.signIn, query: [("next", group)], sending.site)
        let link = opened.map { address(.invitationLink($0.token.text), sending.site) } ?? signIn
        if byLetter, let email = invited.email {
            let letters = letters(to: invited, site: sending.site)
            let text = letters.invitation(
                invited.name, by: acting.viewer.name, to: cell.cell.name, address: link, isKnown: isKnown)
            try acting.send(
                text, to: email, of: invited, forgetAt: acting.now.adding(days: OpenInvitation.days),
                mentions: acting.viewer.actor)
        }
        guard let opened,
            try acting.viewer.isHost
                || OpenInvitation.mayBeHandedOver(for: person, inviter: acting.viewer.actor, in: acting.tx)
        else { return Invitation(address: signIn, code: "", paper: nil) }
        return Invitation(
            address: link, code: opened.code.text,
            paper: sending.link(AccountsRoute.invitationPaper(opened.token.text)))
    }

    func address(_ route: AccountsRoute, query: [(String, String)] = [], _ site: SiteFacts) -> String {
        site.publicAddress + Linking(prefix: nil)(route, query: query).text
    }
}
