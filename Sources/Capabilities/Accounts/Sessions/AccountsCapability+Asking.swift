public import Database
public import Pages
import Secrets
public import Spine

extension AccountsCapability {
    /// Who is asking, by the session's cookie; nil for a visitor. One look into the database.
    public func whoIsAsking(cookie: String, in tx: ReadTransaction, now: Time) throws -> SignedIn? {
        guard let token = Token(parsing: cookie) else { return nil }
        return try Session.signedIn(token, now: now, in: tx)
    }

    /// Notes, once a day, that a session is in use, so that it lasts on; call it where `isDue` is set. Gives what the
    /// cookie has to be set to.
    public func renew(_ known: SignedIn, cookie: String, in store: Store) throws -> Answer.SessionChange {
        _ = try store.act(Self.renew, by: known.viewer, on: .own) { acting in
            try acting.tx.run(
                "update session set seen_at = \(acting.now.day) where token = \(known.session) and ended_at is null")
        }
        return .begins(secret: cookie, seconds: Int(Session.lifetime))
    }

    /// An answer that signs somebody in.
    func signIn(_ token: Token, _ answer: Answer) -> Answer {
        answer.with(.begins(secret: token.text, seconds: Int(Session.lifetime)))
    }
}
