public import Spine

// The rows of the policy table that are about accounts.
extension AccountsCapability {
    static let askForLink = Action("accounts.ask-for-link", by: [.anyone], isRecorded: false)
    static let tryCode = Action("accounts.try-code", by: [.anyone], isRecorded: false)
    static let tryPassword = Action("accounts.try-password", by: [.anyone], isRecorded: false)
    static let enter = Action("accounts.enter", by: [.anyone], isRecorded: false)
    static let tryInvitation = Action("accounts.try-invitation", by: [.anyone], isRecorded: false)
    static let comeIn = Action("accounts.come-in", by: [.anyone], isRecorded: false)
    static let describe = Action("accounts.describe", by: [.own])
    static let changeEmail = Action("accounts.change-email", by: [.own], isRecorded: false)
    static let setPassword = Action("accounts.set-password", by: [.own], isRecorded: false)
    static let removePassword = Action("accounts.remove-password", by: [.own], isRecorded: false)
    static let endSession = Action("accounts.end-session", by: [.own], isRecorded: false)
    static let signOut = Action("accounts.sign-out", by: [.own], isRecorded: false)
    static let erase = Action("accounts.erase", by: [.own])
    static let printLink = Action("accounts.print-link", by: [.system], isRecorded: false)
    static let renew = Action("accounts.renew", by: [.own], isRecorded: false)
    static let setRhythm = Action("accounts.set-rhythm", by: [.own], isRecorded: false)
    static let setRhythmByLink = Action("accounts.set-rhythm-by-link", by: [.anyone], isRecorded: false)
    static let tell = Action("accounts.tell", by: [.system], isRecorded: false)
    static let tidy = Action("accounts.tidy", by: [.system], isRecorded: false)

    public static var actions: [Action] {
        [
            askForLink, tryCode, tryPassword, enter, tryInvitation, comeIn, describe, changeEmail, setPassword,
            removePassword, endSession, signOut, erase, printLink, renew, setRhythm, setRhythmByLink, tell,
            tidy,
        ]
    }

    public static func deed(at route: AccountsRoute) -> Deed? {
        switch route {
        case .signIn: Deed(askForLink, on: .network)
        case .signInCode: Deed(tryCode, on: .network)
        case .signInPassword: Deed(tryPassword, on: .network)
        case .enter: Deed(enter, on: .network)
        case .code, .invitation: Deed(tryInvitation, on: .network)
        case .invitationLink: Deed(comeIn, on: .network)
        case .about: Deed(describe, on: .own)
        case .email: Deed(changeEmail, on: .own)
        case .password: Deed(setPassword, on: .own)
        case .passwordRemoval: Deed(removePassword, on: .own)
        case .session, .allSessions: Deed(endSession, on: .own)
        case .digest: Deed(setRhythm, on: .own)
        case .digestLink: Deed(setRhythmByLink, on: .network)
        case .signOut: Deed(signOut, on: .own)
        case .erase: Deed(erase, on: .own)
        case .invitationPaper, .me, .said, .sessions, .export, .erased: nil
        }
    }
}
