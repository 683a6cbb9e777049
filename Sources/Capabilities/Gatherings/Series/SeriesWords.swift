import Phrases

/// The words of events that come again.
enum SeriesWords: String, PhraseKey {
    static let book = "Series"

    case repeatTitle, repeatLead, repeatField, repeatMissing, weekly, fortnightly, monthlyByWeekday
    case monthlyByDate, own, ownHint, ruleField, ruleWrong, untilField, untilHint, tooFew, repeatDo
    case everyWeek, everySecondWeek, everyMonthWeekday, everyMonthDate, first, second, third, fourth, last
    case dates, moreDates, noDates, papersOfNext, changeTitle, changeLead, changeDo, fromField, fromMissing, endTitle,
        endLead
    case endField, endDo, letterBegins, letterShortened, letterDates, subjectBegins, subjectShortened
}
