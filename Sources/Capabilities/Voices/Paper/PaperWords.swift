import Phrases

/// The words of what is done on paper, by phone and in meetings.
enum PaperWords: String, PhraseKey {
    static let book = "Paper"

    case paperTitle, paperLead, speakingTitle, speakingLead, heardByPhone, heardInMeetings, notOpenToSpeak, leftOut
    case slipsTitle, noBatch, noBatchConvenor, numberAsk, numberHint, numberGo, numberUnknown, batchNamed
    case slipsPrinted, stagePrinted, stageTyped, stageCompare, stageDone, stageDestroyed, printTitle, printLead
    case slipsAsk, slipsHint, slipsWrong, entranceAsk, entranceHint, handInAsk, handInHint, handInMissing
    case destroyByAsk, destroyByHint, destroyByMissing, destroyByTooEarly, closedForPrinting, printDo
    case answersTitle, answersLead, letterLink
    case batchFacts, factPrinted, factTyped, factCompared, comparedOf, factWrong, factDestroyed, destroyedBy
    case slipsToPrint, slipsToPrintLead, printIn, printHow, typeTitle, typeLead, typeDo, finishTitle, finishLead
    case finishDo, compareTitle, compareLead, compareOther, compareDo, destroyTitle, destroyLead, destroyDo
    case gone, goneHint, goneMissing, compareFirst
    case typedSoFar, slipSaved, seeTyped, candourTyping, candourNames, candourQueue, numberMissing, numberWrong
    case numberOfAnother, typedAlready, nothingOnIt, tickNone, tickAgree, tickDisagree, tickNotSure, ownOnPaper
    case ownSpoken, ownHint, ownLanguage, thoughtTooLong, tooManyThoughts, saveSlip, slipNamed, mendLead, mendDo
    case slipDoneLead, slipWaitsLead, decidedThoughts, compareSlip, compareLeft, compareHow, compareSame, compareErased
    case compareNext
    case speakTitle, speakLead, readOut, sayFree, sayErase, channelAsk, byPhone, inMeeting, channelMissing
    case consent, consentHint, consentMissing, nothingSaid, speakDo, spokenTitle, spokenLead, readCode
    case readWords, readWhere, readBy, spokenOnce, speakNext
    case slipTick, slipOwn, slipOwnHint, slipFree, readBySlip
    case readersAre, slipDestroyed, answerByDay, slipHandIn, slipBy
    case slipDanger, slipCut, slipKept, slipWords, slipPhone, slipAsk, slipQR
    case letterTitle, letterAsked, letterAgreed, letterOwn, letterOwnHow
    case batchKind, didPrint, didDestroy, waitDestroy, waitCompare, jobPaperDay, keptPaper
}
