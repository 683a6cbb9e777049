import Phrases

/// The words of what was heard and what became of it.
enum HeardWords: String, PhraseKey {
    static let book = "Heard"

    case title, leadNothing, leadViewsOnly, leadMixed, leadAgreed, atLeast
    case inShort, mostAgreeThat, mostDisagreeThat, mixedThat, tenthsAgreeThat, tenthsDisagreeThat
    case said, nothingSaid, somebodyOf, originally, howFiguresMove, allViews, saveResults
    case mostAgree, mostDisagree, mostNotSure, mixed, halfAgree, halfDisagree, tooFew
    case missing, missingFew, missingSome, missingNone
    case outcome, cameOfIt, cameOfWhatYouSaid, nothingYet, answerBy, answerLate, answerMoved, youSaid, weDecided, done,
        notDone, change
    case writeOutcome, changeOutcome, outcomeLead, candourPublic, candourLetter, outcomeKind, outcomeKindMissing
    case outcomeTitle, outcomeTitleHint, outcomeTitleMissing, outcomeBody, outcomeBodyHint, outcomeWhyMissing
    case outcomeTitleIn, outcomeBodyIn, outcomeAbout, outcomeAboutHint, publish, takeBack
    case letterSubject, letterHello, letterLead, letterStop, stopTitle, stopLead, stopDo, stoppedTitle, stoppedLead
    case waitAnswer, jobAnswerDay
    case polisTitle, polisLead, polisWarning, polisNumbers, polisRecord, polisFile, polisDo, polisOpen, polisFew
}
