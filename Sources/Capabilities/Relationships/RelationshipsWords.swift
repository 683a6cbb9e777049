import Phrases

/// The words of relationships that stand on pages of others too.
enum Words: String, PhraseKey {
    static let book = "Relationships"

    case meetSomeone, kindPairing, waitMeet, waitAnswer, jobRounds, keptPairings
}
