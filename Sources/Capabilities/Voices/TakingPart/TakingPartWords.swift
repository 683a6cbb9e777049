import Phrases

/// The words of taking part.
enum TakingPartWords: String, PhraseKey {
    static let book = "TakingPart"

    case doorTitle, doorLead, doorCode, doorHint, doorGo, doorUnknown, start, goOn, inOtherWords, easyReadIn
    case threeMinutes, affectsNo, affectsYes, affectsUnsure, ageSixteen, ageThirteen, ageWithWorker, promised
    case answerBy, openUntil, readBy, notReadBy, namesUnknown, byLaw, notWatched, moreOnSafety
    case remember, rememberHint, backLink, noCookies, theQuestion, opensTitle, opensLead, closedTitle
    case closedOn, tooManyTitle, tooManyLead, viewOf, agree, disagree, notSure, youSaid, savedAtOnce
    case translated, changeByLink, later, skipToEnd, report, sayTitle, nothingMissing, finish, sayRead
    case sayUnnamed, sayWatched, ownWords, ownWordsHint, sayMissing, naming, namedNone, namedResident
    case namedName, namedNameHint, shownName, nameMissing, checkWords, paused, tooManyWords, sentTitle
    case sentLead, sayAnother, checkTitle, notSentYet, appearsUnnamed, cautionPerson, cautionPhone
    case cautionEmail, cautionAddress, cautionWhy, send, change, endTitle, nothingYet, countedAnswers, countedOwn
    case allSaved, nextTitle, receiptLink, answerMore, phoneTitle, saidLink, somebodyElseHint, somebodyElse
    case receiptTitle, receiptLead, receiptEmail, receiptEmailHint, emailWrong, receiptShow, receiptWords
    case receiptWordsHint, receiptLong, receiptLongHint, receiptLetter, receiptByWords, backTitle, backLead
    case fourWords, fourWordsHint, fourWordsWrong, tooManyTries, saidTitle, saidOwn, saidNothing, fateUnread
    case fateApproved, fatePublished, fateHeld, fateHidden, fateRefused, fateUnsaid, againAsk, againDo
    case usedIn
    case meantAsk, meantSaid, meantAgain, meantYes, meantNearly, meantNo, becameTitle, becameNothing, answersTitle
    case answersNone, goOnHere, goOnHereHint, eraseTitle, eraseAll, eraseByLink, eraseLead, eraseStays
    case erasedTitle, erasedLead
    case ageBand, ageBandHint, ageBandMissing, bandUnder16, band16, bandUnder13, band13, bandAlone, bandAccompanied
    case bandAdult, tooYoungTitle, under16Lead, under13Lead, aloneLead, tooYoungInstead, tooYoungTalk, tooYoungKept
}
