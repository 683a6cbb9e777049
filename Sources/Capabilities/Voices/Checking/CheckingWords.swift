import Phrases

/// The words of checking views before they are published.
enum CheckingWords: String, PhraseKey {
    static let book = "Checking"

    case checkTitle, checkViews, viewsWait, nothingWaits, onlyNamesWait, candourAuthor, candourBatch, candourReason
    case askedAgain, decision, decisionMissing, publish, refuse, refuseHint, worried, worriedHint, reason
    case reasonMissing, note, noteHint, worriedDone, decide, later, decidedMeanwhile
    case refusalNames, refusalWhereabouts, refusalAttack, refusalOffTopic, refusalRepeats, refusalAdvert
    case refusalUnlawful
    case decidedTitle, decidedLead, nothingDecided, stateApproved, statePublished, takeBack, worriesTitle
    case waitCheck, namesTitle, namesLead, nameShow, nameRefuse
    case logTitle, logLead, logUntil, logWhole, logWhat, logNumber, logAll, logOpen, logFew
}
