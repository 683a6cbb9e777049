public import Phrases

typealias Words = GatheringsWords

/// The words of gatherings that several of its pages share.
public enum GatheringsWords: String, PhraseKey {
    public static let book = "Gatherings"

    case kindEvent, kindSeries, didMake, didChange, didCancel, didInvite, didStartSeries, didChangeSeries
    case didEndSeries, jobDates, keptInvited, waitAnswer, gatherings, gatheringsLead, upcoming, past, none
    case noneConvenor, byMonth, subscribe, subscribeMine, allEvents, isOnline, cancelledTag, cancelled
    case apartTag, whenOneDay, whenDays, whenZone, whenHours, newTitle, newLead, newDo, titleField
    case titleHint, titleMissing, dayField, dayMissing, dayPassed, timeField, timeHint, timeMissing
    case timeWrong, lengthField, lengthMissing, placeField, placeHint, onlineField, onlineHint, onlineWrong
    case candourLink, candourAnswers, candourInvited, candourLaw, candourChange, whoComes, nobodyYet
    case nextTitle, nextPoster, nextPeople, nextChange, nextRepeat, nextCancel, linkTitle, linkCell
    case linkNetwork, linkAnyone, ofSeries, toCalendar, report, learnt, writeNote, factWhen, factWhere, factDirections
    case factOnline, onlineForThose, factForWhom, factPlaces, factAnswerBy, factLanguages, factOffers
    case factOffersMore, forCell, forNetwork, forLink, offerTravel, offerChildcare, offerExpenses, offerPay
    case offerFood, offerInterpreter, offerSteps, lanyardsOffField, lanyardsOffSays, nothingRecordedField
    case nothingRecordedSays, posterTitle, posterAnswer, posterPhone, changeTitle, changeLead
    case changeConflict, changeOneDate, changeDo, answerByField, aboutField, aboutHint, directionsField
    case directionsHint, forWhomField, forWhomMissing, placesField, placesHint, placesWrong, languagesField
    case languagesHint, offersField, offersMoreField, offersMoreHint, cancelTitle, cancelLead, cancelDo
    case taskMeet, taskMeetHint, lengthMinutes, lengthHours, didRestore, candourReason, reasonField, reasonHint
    case offPeople, offPoster, restoreSays, restoreDo, whoWasThere, whoSaid, comeTo
}
