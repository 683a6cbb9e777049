import Folding
import HTTP
import Pages
import Secrets
import Spine

// The six digits of a sign-in letter, for whoever reads their letters on another device.
extension AccountsCapability {
    private enum Tried {
        case signedIn(Token, next: LocalPath?)
        case wrong(left: Int)
        /// Used up, too old, tried too often, or never there.
        case void
        case wait(minutes: Int)
    }

    func takeCode(_ sending: Sending) throws -> Answer {
        let attempt = sending.query["for"] ?? ""
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("code", most: 32, missing: Words.codeMissing)
        let code = NumericCode(parsing: Folding.fold(typed))
        if reader.isGood, code == nil { reader.note("code", Words.codeOdd) }
        guard reader.isGood, let code else {
            return .problem(SignInCodePage(attempt: attempt, state: reader.state))
        }
        let tried = try sending.store.act(Self.tryCode, by: sending.viewer, on: .network) { acting in
            try attemptCode(code, attempt, sending, acting)
        }
        switch tried {
        case .signedIn(let token, let next):
            return signIn(token, .goOn(to: next?.link ?? sending.link(AccountsRoute.me)))
        case .wrong(let left): reader.note("code", Words.codeWrong, ["left": left])
        case .void: reader.note("code", Words.codeVoid)
        case .wait(let minutes): reader.note("code", Words.tooOften, ["minutes": minutes])
        }
        return .problem(SignInCodePage(attempt: attempt, state: reader.state))
    }

    private func attemptCode(
        _ code: NumericCode, _ attempt: String, _ sending: Sending, _ acting: Acting
    ) throws -> Tried {
        let origin = sending.origin
        if let wait = try hashes.wait([(AccountsLimits.codesFromOrigin, origin)], in: acting) {
            return .wait(minutes: wait)
        }
        guard let id = OneTimeLink.ID(text: attempt),
            let link = try OneTimeLink.find(id, now: acting.now, in: acting.tx), link.purpose == .signIn
        else { return .void }
        let digest = code.digest(under: hashes.codes, about: Array(id.text.utf8))
        guard let person = link.person, let kept = link.code, constantTimeEqual(kept, digest) else {
            try acting.countTry(of: link)
            let left = OneTimeLink.mostTries - link.tries - 1
            return left > 0 ? .wrong(left: left) : .void
        }
        guard try acting.use(link) else { return .void }
        return .signedIn(try acting.beginSession(of: person, for: SessionOrigin(sending)), next: link.next)
    }
}
