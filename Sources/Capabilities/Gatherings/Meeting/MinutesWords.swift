import Phrases

/// The words of minutes, and of agreeing on them.
enum MinutesWords: String, PhraseKey {
    static let book = "Minutes"

    case didAsk, waitAgree, waitMend, jobMinutes, minutes, leadDraft, leadAsked, leadAgreed, leadNone
    case wordsField, wordsHint, wordsMissing, byField, byMissing, byPassed, saveDo, askDo, againDo, mend, anew
    case candourAsked, candourLink, nobodyThere, toPresence, conflict, stateDraft, stateAsked, stateMissing
    case stateAgreed, answersTitle, answerNone, answerRight, answerMissing, answerEarlier, answerTitle, answerChoose
    case missingField, missingHint, missingWords, answerDo, candourAnswer, changed, thanks, letterSubject, letterAsks
    case letterBy, letterLink, partWhoWasThere, partActions, actionLine, actionBy, record, recordLead, recordNone
    case noMinutes, toRecord
}
