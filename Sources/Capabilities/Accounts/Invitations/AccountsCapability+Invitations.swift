import HTTP
import Pages
import Secrets
import Spine

// Coming in by an invitation: by its link, or by the code that is printed on paper.
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
        case found(OpenInvitation)
        case cameIn(Token?)
        case unknown
        case wait(minutes: Int)
    }

    func takeInvitationCode(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("code", most: 40, missing: Words.invitationCodeMissing)
        let code = InvitationCode(parsing: typed)
        if reader.isGood, code == nil { reader.note("code", Words.invitationCodeOdd) }
        guard reader.isGood, let code else { return .problem(InvitationCodePage(state: reader.state)) }
        let isComingIn = sending.form["in"] != nil
        let tried = try sending.store.act(Self.tryInvitation, by: sending.viewer, on: .network) { acting in
            try attempt(code, isComingIn: isComingIn, sending, acting)
        }
        switch tried {
        case .found(let invitation): return .page(InvitationPage(invitation, opening: .code(code)))
        case .cameIn(let token): return welcome(token, sending)
        case .unknown: reader.note("code", Words.invitationCodeUnknown)
        case .wait(let minutes): reader.note("code", Words.tooOften, ["minutes": minutes])
        }
        return .problem(InvitationCodePage(state: reader.state))
    }

    private func attempt(
        _ code: InvitationCode, isComingIn: Bool, _ sending: Sending, _ acting: Acting
    ) throws -> Tried {
        let wait = try hashes.wait(
            [
                (AccountsLimits.invitationsFromOrigin, sending.origin),
                (AccountsLimits.invitations, ""),
            ], in: acting)
        if let wait { return .wait(minutes: wait) }
        let digest = code.digest(under: hashes.invitations)
        guard let invitation = try OpenInvitation.find(code: digest, now: acting.now, in: acting.tx) else {
            return .unknown
        }
        return isComingIn ? .cameIn(try comeIn(by: invitation, sending, acting)) : .found(invitation)
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
