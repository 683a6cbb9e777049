import Phrases

/// The words of wanting to meet someone.
enum MeetWords: String, PhraseKey {
    static let book = "MeetSomeone"

    case lead, kept, left, declined, nextRound, nextRoundLeftOver, pausedUntil, noGroup
    case yours, yoursWith, yoursBy, yoursAsked
    case circles, circlesHint, circleNetwork, circleGroup, circlesMissing
    case rhythm, rhythmMonthly, rhythmQuarterly, rhythmMissing
    case ways, waysHint, wayWalk, wayInPerson, wayPhone, wayOnline, waysMissing
    case languages, languagesMissing, shares, sharesHint, needs, needsHint, tellsNeeds
    case apart, apartHint, apartTooMany, apartTooLong, pausedField, pausedHint, pausedPast
    case join, save, leave, leaveHint
    case candourWho, candourApart, candourPhone, candourNoMail, candourFigures, candourKeeper
    case figuresTitle, figuresLead, figuresNone, figureTaking, figureMade, figureMet
    case phoningTitle, phoningLead, phoningNone, phoningMeet, phoningNews, phoningCandour, phoned, phoningFor
}

extension Wish.Rhythm {
    var words: MeetWords {
        switch self {
        case .monthly: .rhythmMonthly
        case .quarterly: .rhythmQuarterly
        }
    }
}
