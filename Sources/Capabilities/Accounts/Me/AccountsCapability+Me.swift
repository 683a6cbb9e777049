import HTTP
import Pages
import Phrases
import Spine

// My page: what waits, where one belongs, what one said.
extension AccountsCapability {
    func showMe(_ reading: Reading) throws -> Answer {
        let me = try reading.person()
        let sessions = try Session.current(of: me, asking: reading.session, now: reading.now, in: reading.tx)
        guard let person = try Person.find(me, in: reading.tx) else {
            throw SpineError(.signInFirst, "Sign in first.")
        }
        return .page(
            MyPage(
                person: person, waiting: try Waiting.all(for: reading.viewer, in: reading.tx),
                groups: try MyGroup.all(of: me, in: reading.tx),
                said: try Saying.all(by: me, where: wiring.isSaid, limit: MyPage.saidAtMost + 1, in: reading.tx),
                sessions: sessions.count, language: library.language(code: person.language)?.name ?? person.language,
                wiring: wiring))
    }

    func showSaid(_ reading: Reading) throws -> Answer {
        let me = try reading.person()
        let page = PageNumber.asked(reading.query)
        let said = try Saying.all(
            by: me, where: wiring.isSaid, limit: SaidPage.most + 1, after: (page - 1) * SaidPage.most, in: reading.tx)
        return .page(SaidPage(said: said, page: page, kinds: wiring.kinds))
    }

    func showSessions(_ reading: Reading) throws -> Answer {
        let me = try reading.person()
        return .page(
            SessionsPage(
                sessions: try Session.current(of: me, asking: reading.session, now: reading.now, in: reading.tx),
                hasEmail: try Person.find(me, in: reading.tx)?.email != nil))
    }

    /// Ends one session, or all of them.
    func takeSessionEnd(_ id: Session.ID?, _ sending: Sending) throws -> Answer {
        let answer = try sending.act(Self.endSession, on: .own) { acting in
            if let me = acting.viewer.actor { try acting.endSessions(of: me, only: id) }
            return sending.link(id == nil ? AccountsRoute.signIn : AccountsRoute.sessions)
        }
        return id == nil ? answer.with(.ends) : answer
    }

    func takeSignOut(_ sending: Sending) throws -> Answer {
        try sending.act(Self.signOut, on: .own) { acting in
            if let token = sending.sessionToken { try acting.endSession(token) }
            return sending.link(AccountsRoute.signIn)
        }.with(.ends)
    }
}
