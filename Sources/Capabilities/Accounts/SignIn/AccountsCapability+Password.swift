import Folding
import HTTP
import Pages
import Secrets
import Spine

// Signing in with a password, for those who have set one.
extension AccountsCapability {
    func takePassword(_ sending: Sending) throws -> Answer {
        let next = LocalPath(sending.query["next"])
        var reader = FormReader(sending.form, sending.say)
        let email = reader.line("email", most: EmailAddress.most, missing: Words.emailMissing)
        let password = Password(attempt: sending.form["password"] ?? "")
        if password == nil { reader.note("password", Words.passwordMissing) }
        guard reader.isGood, let password else {
            return .problem(SignInPasswordPage(next: next, state: reader.state))
        }
        if let wait = try countPassword(of: email, sending) {
            reader.note("email", Words.tooOften, ["minutes": wait])
        } else if let known = try verify(password, of: email, sending), let token = try enter(known, password, sending)
        {
            return signIn(token, .goOn(to: next?.link ?? sending.link(AccountsRoute.me)))
        } else {
            reader.note("password", sending.site.hasMail ? Words.passwordWrong : .passwordWrongByHand)
        }
        return .problem(SignInPasswordPage(next: next, state: reader.state))
    }

    private func countPassword(of email: String, _ sending: Sending) throws -> Int? {
        let tries = [
            (AccountsLimits.passwordsOfAddress, Folding.fold(email)),
            (AccountsLimits.passwordsFromOrigin, sending.origin),
        ]
        return try sending.store.act(Self.tryPassword, by: sending.viewer, on: .network) { acting in
            try hashes.wait(tries, in: acting)
        }
    }

    /// Somebody whose password was right, and the hash that it was right for.
    typealias Verified = (person: Person.ID, hash: PasswordHash)

    /// The person whose address and password these are. It takes as long where there is no such person.
    private func verify(_ password: Password, of email: String, _ sending: Sending) throws -> Verified? {
        let known = try sending.store.read { tx in
            try Person.find(email: email, in: tx).flatMap { person in
                try Account.passwordHash(of: person.id, in: tx).map { (person: person.id, hash: $0) }
            }
        }
        guard let known else {
            _ = hasher.refuse(password)
            return nil
        }
        return hasher.verify(password, against: known.hash) ? known : nil
    }

    /// Begins a session; nil where the password was changed since it was looked at. A hash that was made at another cost
    /// than is asked for now is made anew.
    func enter(_ known: Verified, _ password: Password, _ sending: Sending) throws -> Token? {
        let fresh = hasher.needsRehash(known.hash) ? try hasher.hash(password) : nil
        return try sending.store.act(Self.enter, by: sending.viewer, on: .network) { acting in
            let kept = try Account.passwordHash(of: known.person, in: acting.tx)
            guard kept?.text == known.hash.text else { return nil }
            if let fresh { try acting.setPassword(fresh, of: known.person) }
            return try acting.beginSession(of: known.person, for: SessionOrigin(sending))
        }
    }
}
