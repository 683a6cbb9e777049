import Pages
import Phrases

/// How a group answered a view, in words.
enum GroupShare {
    /// Such as “8 in 10 agree”: the greater side that may be shown.
    static func text(_ tally: Tally, in shown: Rendering) -> String {
        switch (tally.agreeTenths, tally.disagreeTenths) {
        case (let agree?, let disagree?):
            agree >= disagree
                ? shown.say(Words.tenthsAgree, ["tenths": agree])
                : shown.say(Words.tenthsDisagree, ["tenths": disagree])
        case (let agree?, nil): shown.say(Words.tenthsAgree, ["tenths": agree])
        case (nil, let disagree?): shown.say(Words.tenthsDisagree, ["tenths": disagree])
        case (nil, nil): shown.say(lean(tally))
        }
    }

    /// Which way most lean, and how far where that may be said.
    static func lean(_ tally: Tally) -> HeardWords {
        switch (tally.lean, tally.quarters) {
        case (nil, _): .tooFew
        case (.agree, 2): .halfAgree
        case (.disagree, 2): .halfDisagree
        case (.agree, _): .mostAgree
        case (.disagree, _): .mostDisagree
        case (.notSure, _): .mostNotSure
        case (.mixed, _): .mixed
        }
    }
}
