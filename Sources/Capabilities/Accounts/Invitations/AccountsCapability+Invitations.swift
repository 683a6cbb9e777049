import HTTP
import Markup
import Pages
import Secrets
import Spine

// Coming in by an invitation: by its link, or by the code that is printed on paper; and whatever else a code opens.
extension AccountsCapability {
    func showInvitation(_ text: String, _ reading: Reading) throws -> Answer {
        guard let invitation = try open(text, reading) else { return .page(SpentLinkPage()) }
        return .page(InvitationPage(invitation, opening: .link(text)))
    }

    func showPaper(_ text: String, _ reading: Reading) throws -> Answer {
        guard let token = Token(parsing: text), let invitation = try open(text, reading), !invitation.mustSignIn
        else { return .page(SpentLinkPage()) }
        let code = InvitationCode(of: token, under: hashes.invitations)
        return .page(
            InvitationPaperPage(
                invitation, code: code, link: address(.invitationLink(token.text), reading.site)))
    }

    private func open(_ text: String, _ reading: Reading) throws -> OpenInvitation? {
        try Token(parsing: text).flatMap { try OpenInvitation.find($0, now: reading.now, in: reading.tx) }
    }

    func takeInvitation(_ text: String, _ sending: Sending) throws -> Answer {
        let token = try sending.store.act(Self.comeIn, by: sending.viewer, on: .network) { acting -> Token? in
            guard let typed = Token(parsing: text),
                let invitation = try OpenInvitation.find(typed, now: acting.now, in: acting.tx)
            else { return nil }
            return try comeIn(by: invitation, sending, acting)
        }
        return welcome(token, sending)
    }

    private enum Tried {
        case leads(Link)
        case found(OpenInvitation, InvitationCode)
        case cameIn(Token?)
        case unknown
        case wait(minutes: Int)
    }

    /// Whatever the code is of: what it opens to this viewer, or one answer for all that opens nothing to them.
    func takeAnyCode(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("code", most: 40, missing: Words.doorMissing)
        guard reader.isGood else { return .problem(CodeDoorPage(state: reader.state)) }
        let isComingIn = sending.form["in"] != nil
        let opened = try EntryCode(typed: typed).flatMap { code in
            try sending.reading { try wiring.doors(code, $0) }
        }
        let tried = try sending.store.act(Self.tryInvitation, by: sending.viewer, on: .network) { acting -> Tried in
            let wait = try hashes.wait([(AccountsLimits.doorsFromOrigin, sending.origin)], in: acting)
            if let wait { return .wait(minutes: wait) }
            if let opened { return .leads(opened) }
            return try attempt(InvitationCode(parsing: typed), isComingIn: isComingIn, sending, acting)
        }
        switch tried {
        case .leads(let link): return .goOn(to: link)
        case .found(let invitation, let code): return .page(InvitationPage(invitation, opening: .code(code)))
        case .cameIn(let token): return welcome(token, sending)
        case .unknown: reader.note("code", Words.doorUnknown)
        case .wait(let minutes): reader.note("code", Words.tooOften, ["minutes": minutes])
        }
        return .problem(CodeDoorPage(state: reader.state))
    }

    private func attempt(
        _ code: InvitationCode?, isComingIn: Bool, _ sending: Sending, _ acting: Acting
    ) throws -> Tried {
        let wait = try hashes.wait(
            [
                (AccountsLimits.invitationsFromOrigin, sending.origin),
                (AccountsLimits.invitations, ""),
            ], in: acting)
        if let wait { return .wait(minutes: wait) }
        guard let code,
            let invitation = try OpenInvitation.find(
                code: code.digest(under: hashes.invitations), now: acting.now, in: acting.tx)
        else { return .unknown }
        return isComingIn ? .cameIn(try comeIn(by: invitation, sending, acting)) : .found(invitation, code)
    }

    private func comeIn(by invitation: OpenInvitation, _ sending: Sending, _ acting: Acting) throws -> Token? {
        guard !invitation.mustSignIn, try acting.use(invitation) else { return nil }
        return try acting.beginSession(of: invitation.person, for: SessionOrigin(sending))
    }

    private func welcome(_ token: Token?, _ sending: Sending) -> Answer {
        guard let token else { return .problem(SpentLinkPage()) }
        return signIn(token, .goOn(to: sending.link(AccountsRoute.about, query: [("welcome", "1")])))
    }
}
