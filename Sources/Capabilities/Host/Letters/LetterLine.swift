import Spine

/// A letter as the site keeper sees it in the outbox: without its words.
struct LetterLine: Sendable {
    /// How far it has come.
    enum State: Sendable, Equatable {
        case sent(Time)
        case waiting
        /// Nobody carries letters here: somebody has to hand it over.
        case byHand
        /// It failed for good, or too often.
        case resting
    }

    let id: Letter.ID
    /// Whether it goes to somebody without an account, such as who takes part and left an address.
    let isToNobodyHere: Bool
    let recipient: String
    let subject: String
    let language: String
    let createdAt: Time
    let attempts: Int
    let error: String
    let state: State
    /// Whether its words are gone: they held a secret that was used or is worth nothing any more.
    let isEmptied: Bool
}
