import Phrases

/// The words of whom somebody is to meet, on the page and in letters.
enum PairingWords: String, PhraseKey {
    static let book = "Pairings"

    case title, titleOver, leadWeek, why, whyNeverMet, whyYears, whyOrganisations, whySectors, whyNoTie
    case whyGrades, whyRest
    case week, factWays, factLanguages, factNeeds, factAddress, noAddress
    case overOff, overDeclined, overClosed, nextIs, back
    case messages, noMessages, from, fromMe, write, writeHint, writeMissing, writeTooMany, writeDo
    case candourPair, candourMessages, candourAnswer, candourNoMail
    case declineTitle, declineLead, declineDo
    case didYouMeet, answerYes, answerNotYet, answerNo, answerMissing, answerDo, answered, again
    case subjectMeet, subjectOff, subjectDeclined, subjectSmaller, subjectMessage, subjectPhone, calendarMeet
    case letterHello, letterMeet, letterTime, letterPage, letterDecline, letterOff, letterDeclined
    case letterSmaller, letterQuestion
    case letterMessage, letterReply, letterPhone
}

extension Pairing.Answer {
    var words: PairingWords {
        switch self {
        case .yes: .answerYes
        case .notYet: .answerNotYet
        case .no: .answerNo
        }
    }
}
