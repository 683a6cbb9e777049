public import Routing
public import Spine

/// The addresses of who somebody is here.
public enum AccountsRoute: Routable {
    case signIn, signInCode, signInPassword
    /// The link of a letter, or the one that is printed at the first start.
    case enter(String)
    /// Where any code is typed in: a question's, an event's, that of dates, or an invitation's.
    case code
    /// The same, by the address that is printed on invitations.
    case invitation
    case invitationLink(String)
    case invitationPaper(String)
    case me, said, about, email, password, passwordRemoval
    case sessions, allSessions
    case session(Session.ID)
    /// How often the letter about what waits comes; with a secret, by the link of a letter.
    case digest
    case digestLink(String)
    case signOut, export, erase, erased

    public static let table = RouteTable<AccountsRoute>([
        RouteRule("sign-in", .signIn),
        RouteRule("sign-in/code", .signInCode),
        RouteRule("sign-in/password", .signInPassword),
        RouteRule("enter/*", { .enter($0) }, take: { if case .enter(let token) = $0 { token } else { nil } }),
        RouteRule("code", .code),
        RouteRule("invitation", .invitation),
        RouteRule(
            "invitation/*", { .invitationLink($0) },
            take: { if case .invitationLink(let token) = $0 { token } else { nil } }),
        RouteRule(
            "invitation/*/paper", { .invitationPaper($0) },
            take: { if case .invitationPaper(let token) = $0 { token } else { nil } }),
        RouteRule("me", .me),
        RouteRule("me/said", .said),
        RouteRule("me/about", .about),
        RouteRule("me/email", .email),
        RouteRule("me/password", .password),
        RouteRule("me/password/remove", .passwordRemoval),
        RouteRule("me/sessions", .sessions),
        RouteRule("me/sessions/all", .allSessions),
        RouteRule("me/sessions/*", { .session($0) }, take: { if case .session(let id) = $0 { id } else { nil } }),
        RouteRule("me/letters", .digest),
        RouteRule(
            "letters/digest/*", { .digestLink($0) },
            take: { if case .digestLink(let token) = $0 { token } else { nil } }),
        RouteRule("sign-out", .signOut),
        RouteRule("me/export", .export),
        RouteRule("me/erase", .erase),
        RouteRule("erased", .erased),
    ])
}
