import Spine

/// A link that opens something once: it is sent or printed, and only its digest is kept.
struct OneTimeLink: Sendable {
    typealias ID = Spine.ID<OneTimeLink>

    /// What it opens.
    enum Purpose: String, Sendable, CaseIterable {
        case signIn = "sign-in"
        /// The way in before anybody keeps the installation.
        case firstHost = "first-host"
        /// Shows that a new e-mail address is read by who gave it.
        case email
    }

    /// How long a sign-in's link and code are good, in seconds.
    static let signInLasts: Int64 = 15 * 60
    /// How long the link to a new address is good, in seconds.
    static let emailLasts: Int64 = 86_400
    /// How often a code may be tried.
    static let mostTries = 5

    let id: ID
    let purpose: Purpose
    /// Nil for the first host's, and for a sign-in that was asked for an address that nobody has.
    let person: Person.ID?
    let code: [UInt8]?
    let tries: Int
    let email: String?
    let next: LocalPath?
}
