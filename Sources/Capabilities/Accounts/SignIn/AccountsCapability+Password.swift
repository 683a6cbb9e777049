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
        } else if let person = try verify(password, of: email, sending) {
            let fresh = try renewedHash(password, of: person, sending)
            let token = try sending.store.act(Self.enter, by: sending.viewer, on: .network) { acting in
                if let fresh { try acting.setPassword(fresh, of: person) }
                return try acting.beginSession(of: person, for: SessionOrigin(sending))
            }
            return signIn(token, .goOn(to: next?.link ?? sending.link(AccountsRoute.me)))
        } else {
            reader.note("password", Words.passwordWrong)
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

    /// The person whose address and password these are. It takes as long where there is no such person.
    private func verify(_ password: Password, of email: String, _ sending: Sending) throws -> Person.ID? {
        let known = try sending.store.read { tx in
            try Person.find(email: email, in: tx).flatMap { person in
                try Account.passwordHash(of: person.id, in: tx).map { (person.id, $0) }
            }
        }
        guard let (person, hash) = known else {
            _ = hasher.refuse(password)
            return nil
        }
        return hasher.verify(password, against: hash) ? person : nil
    }

    /// A new hash where the old one was made at another cost than is asked for now.
    private func renewedHash(_ password: Password, of person: Person.ID, _ sending: Sending) throws -> PasswordHash? {
        guard let kept = try sending.store.read({ try Account.passwordHash(of: person, in: $0) }),
            hasher.needsRehash(kept)
        else { return nil }
        return try hasher.hash(password)
    }
}
