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
        case .months(let months): shown.months(months)
        case .days(let days): shown.say(Words.days, count: days)
        }
    }
}

extension Rendering {
    /// A number of months, in years where they are whole and more than one.
    func months(_ count: Int) -> String {
        count >= 24 && count.isMultiple(of: 12) ? say(Words.years, count: count / 12) : say(Words.months, count: count)
    }
}
