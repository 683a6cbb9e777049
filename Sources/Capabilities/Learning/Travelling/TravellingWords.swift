import Phrases

/// The words of what travels from group to group.
enum TravellingWords: String, PhraseKey {
    static let book = "Travelling"

    case kindOffer, kindRaised, kindReceived, waitOffer, waitReply, waitOverdue, jobReminder, keptOffers
    case didOffer, didTakeUp, didCameOf, didRaise, didReply, didSetAnswerTime, didCarry, didBring, didTakeAway
    case report, takenBack, anotherGroup, groupAbove, fromGroup, fromGroupBy
    case offerTitle, offerLead, offerNarrow, offerNobody, candourOffer, candourOfferName, offerTo, offerChoose
    case offerChooseMissing, offerWhy, offerWhyHint, offerWhyMissing, offerDo
    case readNote, candourTake, candourNotNow, takeQuestion, takeYes, takeNo, takeMissing, takeWord, takeWordHint
    case takeWordMissing, takeDo, saidNotNow, willTry, stateWaits, cameOf, cameOfLabel, cameOfHint, cameOfMissing
    case cameOfDo, wentTo, takenTitle
    case raised, raisedHere, raiseTitle, raiseLead, raiseNobody, raiseNarrow, candourRaise, candourRaiseDays, raiseWhy
    case raiseWhyHint, raiseWhyMissing, raiseDo, readRaised, raisedBy, raisedTo, replyOwed, replyLate
    case candourReply, candourReplyTold, replyWill, replyWillHint, replyWillMissing, replyBecause, replyBecauseMissing
    case mendReply, mendDo, candourMended, replyMended, didMendReply
    case replyDo, heard, because, timeTitle, timeLead, timeLegend, timeDays, timeDo, timeMissing
    case fileTitle, fileLead, fileHolds, fileLeaves, fileStaying, fileProves, fileNarrow, fileNamed, fileDo
    case bringTitle, bringLead, candourBring, candourProves, bringFile, bringFileHint, bringFileMissing, bringWill
    case bringWillHint, bringDo, bringOlder, refusedLarge, refusedOther, refusedNewer, refusedChanged, refusedOdd
    case fromElsewhere, way, writtenBy, cameIn, before, takeAway, takeAwayTitle, takeAwayLead, takeAwayDo
}
