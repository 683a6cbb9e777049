import Pages
import Phrases
import Spine

/// How long something is kept, as the pages say it.
struct KeptPeriod: Sendable {
    /// The length of a period.
    enum Length: Sendable, Hashable {
        case months(Int)
        case days(Int)
    }

    let what: any PhraseKey
    let length: Length

    func length(in shown: Rendering) -> String {
        switch length {
        case .months(let months): shown.say(Words.months, count: months)
        case .days(let days): shown.say(Words.days, count: days)
        }
    }
}
