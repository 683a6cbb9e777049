import Pages
import Secrets

extension Sending {
    /// The session's token as the cookie has it.
    var sessionToken: Token? { sessionCookie.flatMap { Token(parsing: $0) } }
}
