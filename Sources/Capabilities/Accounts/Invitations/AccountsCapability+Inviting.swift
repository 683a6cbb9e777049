public import Database
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
        let isKnown = try Account.mustSignIn(person, in: acting.tx)
        let opened = isKnown ? nil : try acting.makeInvitation(for: person, to: cell.cell.id, hashes: hashes)
        let group = Linking(prefix: nil)(item: cell.cell.id.item).text
        let signIn = address(.signIn, query: [("next", group)], sending.site)
        let link = opened.map { address(.invitationLink($0.token.text), sending.site) } ?? signIn
        if byLetter, let email = invited.email {
            let letters = letters(to: invited, site: sending.site)
            let isElsewhere = try Membership.current(of: person, in: acting.tx).contains { $0.cell != cell.cell.id }
            let text = letters.invitation(
                invited.name, by: acting.viewer.name, to: cell.cell.name, address: link, isKnown: isKnown,
                isElsewhere: isElsewhere)
            try acting.send(
                text, to: email, of: invited, forgetAt: acting.now.adding(days: OpenInvitation.days),
                mentions: acting.viewer.actor)
        }
        guard let opened,
            try acting.viewer.isHost
                || OpenInvitation.mayBeHandedOver(for: person, inviter: acting.viewer.actor, in: acting.tx)
        else { return Invitation(address: signIn, code: "", paper: nil) }
        return handedOver(opened, sending)
    }

    public func isOnlyListed(_ person: Person.ID, by viewer: Viewer, in tx: ReadTransaction) throws -> Bool {
        let hasComeIn = try tx.first("select 1 from account where person = \(person)") { try $0.next(Int.self) }
        return try hasComeIn == nil
            && OpenInvitation.mayBeHandedOver(for: person, inviter: viewer.actor, in: tx)
    }

    public func withdrawInvitations(of person: Person.ID, in acting: Acting) throws {
        try acting.endInvitations(of: person)
    }

    public func makeCode(for person: Person.ID, in acting: Acting, of sending: Sending) throws -> Invitation? {
        let cell = try acting.tx.first(
            """
            select cell from membership where person = \(person) and ended_at is null order by began_at, cell limit 1
            """
        ) { try $0.next(Cell.ID.self) }
        guard let cell, try !Account.mustSignIn(person, in: acting.tx) else { return nil }
        return handedOver(try acting.makeInvitation(for: person, to: cell, hashes: hashes), sending)
    }

    private func handedOver(_ opened: (token: Token, code: InvitationCode), _ sending: Sending) -> Invitation {
        Invitation(
            address: address(.invitationLink(opened.token.text), sending.site), code: opened.code.text,
            paper: sending.link(AccountsRoute.invitationPaper(opened.token.text)))
    }

    func address(_ route: AccountsRoute, query: [(String, String)] = [], _ site: SiteFacts) -> String {
        site.publicAddress + Linking(prefix: nil)(route, query: query).text
    }
}
