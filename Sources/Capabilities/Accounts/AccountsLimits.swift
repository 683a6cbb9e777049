import Secrets
import Spine

/// How often somebody may try what anyone can try.
enum AccountsLimits {
    /// For one address from one origin, so that nobody uses up what its owner may ask for.
    static let linksToAddress = RateLimit("accounts.links-to-address", most: 5, per: 3600)
    /// For one address from everywhere: that many letters somebody can be sent in an hour.
    static let linksToAddressInAll = RateLimit("accounts.links-to-address-in-all", most: 15, per: 3600)
    static let linksFromOrigin = RateLimit("accounts.links-from-origin", most: 40, per: 3600)
    static let codesFromOrigin = RateLimit("accounts.codes-from-origin", most: 60, per: 3600)
    static let passwordsOfAddress = RateLimit("accounts.passwords-of-address", most: 10, per: 3600)
    static let passwordsFromOrigin = RateLimit("accounts.passwords-from-origin", most: 60, per: 3600)
    /// Codes of posters, which a hall full of people types at once; what they open, their links open too.
    static let doorsFromOrigin = RateLimit("accounts.doors-from-origin", most: 300, per: 3600)
    static let invitationsFromOrigin = RateLimit("accounts.invitations-from-origin", most: 30, per: 3600)
    /// All tries of all people together: a printed code is short, and many machines may guess at once.
    static let invitations = RateLimit("accounts.invitations", most: 1000, per: 3600)
}

extension AccountsHashes {
    /// Counts a try under each of the limits, up to the first that does not admit it, so that it uses up no wider one;
    /// nil where all admit it, else in how many minutes one may try again.
    func wait(_ tries: [(limit: RateLimit, name: String)], in acting: Acting) throws -> Int? {
        for (limit, name) in tries {
            let hashed = limits.hash(Array("\(limit.purpose) \(name)".utf8))
            if try !limit.admits(hashed, at: acting.now, in: acting.tx) {
                let passed = acting.now.milliseconds / 1000 % limit.period
                return Int((limit.period - passed + 59) / 60)
            }
        }
        return nil
    }
}
