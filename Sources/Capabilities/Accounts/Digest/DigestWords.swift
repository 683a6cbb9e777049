import Phrases

/// The words of the letter about what waits.
enum DigestWords: String, PhraseKey {
    static let book = "Digest"

    case title, lead, daily, weekly, never, kept, howOften, missing, spentTitle, spentLead
    case subjectWaiting, subjectChanges, hello, waiting, changes, waitsBy, did, somebody, more, why, stop, job
}

extension Digest.Rhythm {
    /// What it is called on the screen.
    var words: DigestWords {
        switch self {
        case .daily: .daily
        case .weekly: .weekly
        case .never: .never
        }
    }
}
