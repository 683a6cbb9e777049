import Phrases

/// The words of asking people whether they may be quoted.
enum QuotingWords: String, PhraseKey {
    static let book = "Quoting"

    case title, add, addTitle, addLead, name, nameHint, nameMissing, words, wordsHint, wordsMissing
    case email, emailHint, emailOdd, addDo, candourAsked, candourNothing
    case stateAsked, stateAskedAgain, stateYes, stateWithoutName, stateNo, reasonWas, newLink, saidYes, saidWithoutName,
        remove,
        askAgain, unnamed
    case givenTitle, givenLead, givenNext, letterSubject, letterHello, letterLead, letterNothing
    case letterSubjectAgain, letterLeadAgain, askedAgain, changeAsksAgain
    case askedTitle, askedLead, yourWords, theNote, answer, answerYes, answerYesHint, answerWithoutName
    case answerWithoutNameHint, answerNo, answerNoHint, answerMissing, reason, reasonHint, send
    case candourReads, candourNo, candourLater, candourCircle, thanksTitle, thanksYes, thanksWithoutName, thanksNo,
        changeMind
    case goneTitle, goneLead
}
