import Phrases

/// The words of finding a date.
enum DatesWords: String, PhraseKey {
    static let book = "FindingDates"

    case kindPoll, didPropose, didChoose, waitDates, newTitle, newLead, newDo, optionNumber, moreOptions, optionDay
    case optionTime, optionsMissing, optionHalf, optionPassed, optionTwice, zoneSays, candourNames
    case candourLink, openTitle, pollLead, chosen, toEvent, bestTitle, bestLead, noAnswers, can, canAlone, losesNobody
    case losesOrganisations, losesGroups, losesPeople, favours, chooseDo, chooseSays, peopleTitle, notYet
    case enter, askTitle, askDo, yes, ifNeedBe, no, unanswered, linkSays, mine, answerLead, answerDo
    case answerKept, answerOver, nameLead, organisationField, organisationHint, letterSubject, letterAsks
    case letterLink, candourOwn
}
