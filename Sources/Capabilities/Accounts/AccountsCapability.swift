import HTTP
public import Pages
public import Phrases
public import Secrets
public import Spine

/// Who somebody is here: the ways in, sessions, invitations, and everything that is kept about oneself.
public struct AccountsCapability: Capability {
    let hashes: AccountsHashes
    let library: Library
    let hasher: PasswordHasher
    let wiring: AccountsWiring

    /// Stands on the installation's key; `wiring` is what it needs of the other capabilities.
    public init(key: Key, library: Library, hasher: PasswordHasher = PasswordHasher(), wiring: AccountsWiring) {
        hashes = AccountsHashes(key: key)
        self.library = library
        self.hasher = hasher
        self.wiring = wiring
    }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var words: [any PhraseKey.Type] { [Words.self, DigestWords.self] }
    public static var jobNames: [String: any PhraseKey] {
        [tidying.name: Words.jobTidy, telling.name: DigestWords.job]
    }
    public static var exampleRoutes: [AccountsRoute] {
        let token = "00000000000000000000000000000000"
        let session = Session.ID(text: "00000000-0000-4000-8000-000000000000").map { [AccountsRoute.session($0)] } ?? []
        return [
            .signIn, .signInCode, .signInPassword, .enter(token), .code, .invitation, .invitationLink(token),
            .invitationPaper(token), .me, .said, .about, .email, .password, .passwordRemoval, .sessions, .allSessions,
            .digest, .digestLink(token), .signOut, .export, .erase, .erased,
        ] + session
    }

    public func show(_ route: AccountsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .signIn: showSignIn(reading)
        case .signInCode: .page(SignInCodePage(attempt: reading.query["for"] ?? "", state: FormState()))
        case .signInPassword: .page(SignInPasswordPage(next: LocalPath(reading.query["next"]), state: FormState()))
        case .enter(let token): try showEntrance(token, reading)
        case .code, .invitation: Answer.page(CodeDoorPage(state: FormState())).kept()
        case .invitationLink(let token): try showInvitation(token, reading)
        case .invitationPaper(let token): try showPaper(token, reading)
        case .me: try showMe(reading)
        case .said: try showSaid(reading)
        case .about: try showAbout(reading)
        case .sessions: try showSessions(reading)
        case .email, .password, .passwordRemoval: .goOn(to: reading.link(AccountsRoute.about))
        case .session, .allSessions: .goOn(to: reading.link(AccountsRoute.sessions))
        case .digest: try showDigest(reading)
        case .digestLink(let token): try showDigestLink(token, reading)
        case .signOut: .goOn(to: reading.link(AccountsRoute.me))
        case .export: try export(reading)
        case .erase: try showErase(reading)
        case .erased: .page(ErasedPage())
        }
    }

    public func take(_ route: AccountsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .signIn: try takeSignIn(sending)
        case .signInCode: try takeCode(sending)
        case .signInPassword: try takePassword(sending)
        case .enter(let token): try takeEntrance(token, sending)
        case .code, .invitation: try takeAnyCode(sending)
        case .invitationLink(let token): try takeInvitation(token, sending)
        case .about: try takeAbout(sending)
        case .email: try takeEmail(sending)
        case .password: try takeNewPassword(sending)
        case .passwordRemoval: try takePasswordRemoval(sending)
        case .session(let id): try takeSessionEnd(id, sending)
        case .allSessions: try takeSessionEnd(nil, sending)
        case .digest: try takeDigest(sending)
        case .digestLink(let token): try takeDigestLink(token, sending)
        case .signOut: try takeSignOut(sending)
        case .erase: try takeErase(sending)
        case .invitationPaper, .me, .said, .sessions, .export, .erased:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }
}
