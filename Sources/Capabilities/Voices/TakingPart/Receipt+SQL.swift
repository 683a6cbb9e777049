import Database
import Spine

/// What somebody takes with them to come back: a long link and four words. Both can be shown again to the browser that
/// answered; only their hashes are stored.
struct Receipt: Sendable {
    let link: ReturnLink
    let words: FourWords
    /// Where letters go when something changes; empty where none were asked for.
    let email: String

    /// How often four words may be tried in one conversation, and from one address.
    static let triesInConversation = RateLimit("voices.four-words", most: 300, per: 86_400)
    static let triesFromOrigin = RateLimit("voices.four-words-from-origin", most: 20, per: 3600)

    /// Gives a participant their receipt, the same each time.
    static func give(
        to participant: Actor.ID, of conversation: Conversation.ID, _ secrets: TakingPartSecrets, _ tx: WriteTransaction
    ) throws -> Receipt {
        let link = secrets.link(of: participant)
        let stored = try tx.first("select words, coalesce(email, '') from participant where id = \(participant)") {
            (words: try $0.next([UInt8]?.self), email: try $0.next(String.self))
        }
        for number in UInt8.min...UInt8.max {
            let words = secrets.words(of: participant, try: number)
            let digest = secrets.digest(of: words, in: conversation)
            if let known = stored?.words {
                guard known == digest else { continue }
            } else if try Participant.find(words: digest, of: conversation, in: tx) != nil {
                continue
            }
            try tx.run(
                "update participant set link = \(secrets.digest(of: link)), words = \(digest) where id = \(participant)"
            )
            return Receipt(link: link, words: words, email: stored?.email ?? "")
        }
        throw SpineError(.refused, "No four words are left in this conversation.")
    }
}
