import HTTP
import Pages
import Secrets
import Spine

// A password is nobody's duty: a letter always lets one in.
extension AccountsCapability {
    func takeNewPassword(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        guard let me = sending.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
        let (person, kept) = try sending.store.read { tx in
            (try Person.find(me, in: tx), try Account.passwordHash(of: me, in: tx))
        }
        if person?.email == nil { reader.note("new", Words.passwordNeedsEmail) }
        if let kept { try check(sending.form["current"] ?? "", against: kept, of: me, sending, &reader) }
        let avoiding = [person?.name, person?.email, sending.site.installation.name].compactMap(\.self)
        let password = chosen(sending.form["new"] ?? "", avoiding: avoiding, &reader)
        guard reader.isGood, let password else { return try problem(sending, .password, reader.state) }
        let hash = try hasher.hash(password)
        return try sending.act(Self.setPassword, on: .own) { acting in
            try acting.setPassword(hash, of: me)
            try acting.endSessions(of: me, but: sending.sessionToken)
            return sending.link(AccountsRoute.about)
        }
    }

    func takePasswordRemoval(_ sending: Sending) throws -> Answer {
        try sending.act(Self.removePassword, on: .own) { acting in
            if let me = acting.viewer.actor { try acting.setPassword(nil, of: me) }
            return sending.link(AccountsRoute.about)
        }
    }

    /// Notes what is wrong with the password that somebody has now; whoever found a browser open cannot guess at it without
    /// end.
    private func check(
        _ typed: String, against hash: PasswordHash, of me: Person.ID, _ sending: Sending, _ reader: inout FormReader
    ) throws {
        let wait = try sending.store.act(Self.setPassword, by: sending.viewer, on: .own) { acting in
            try hashes.wait([(AccountsLimits.passwordsOfAddress, me.text)], in: acting)
        }
        if let wait {
            reader.note("current", Words.tooOften, ["minutes": wait])
        } else if Password(attempt: typed).map({ hasher.verify($0, against: hash) }) != true {
            reader.note("current", Words.currentWrong)
        }
    }

    private func chosen(_ typed: String, avoiding words: [String], _ reader: inout FormReader) -> Password? {
        do {
            return try Password(choosing: typed, avoiding: words)
        } catch {
            switch error.code {
            case .password(.tooShort): reader.note("new", Words.passwordShort, ["least": Password.fewestCharacters])
            case .password(.tooLong): reader.note("new", Words.passwordLong)
            default: reader.note("new", Words.passwordCommon)
            }
            return nil
        }
    }
}
