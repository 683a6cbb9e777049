import Phrases

/// The words of asking a question and setting it up.
enum SetUpWords: String, PhraseKey {
    static let book = "SetUp"

    case askTitle, askLead, askDo, question, questionHint, questionMissing, candourDraft, candourLater
    case setUpTitle, setUpLead, openLead, closedLead, stageSettingUp, tasks, changeable, stateDone
    case stateBegun, stateNotBegun, stateOptional, stateReady, stateNotYet, stateOriginal, stateNotWritten
    case notWrittenYet, written, taskQuestion, taskQuestionHint, taskLanguages, taskLanguagesHint, taskWhy
    case taskWhyHint, taskReaders, taskReadersHint, taskViews, taskViewsHint, taskPeople, taskPeopleHint
    case taskSafety, taskSafetyHint, taskDays, taskDaysHint, taskDuties, taskDutiesHint, taskOpen, taskOpenHint, save,
        choose, fixedNow
    case changedMeanwhile
    case language, languageHint, languageMissing, languagesLead, furtherLanguages, easyRead, easyLead
    case wordingLead, viewNumber
    case why, whyHint, whyMissing, promise, promiseHint, promiseMissing, answerBy, answerByMissing, dayHint
    case answerByPast, answerByEarly, answerNotLater, closesAfterAnswer, taskAnswer, answerLead
    case readers, readersHint, readersMissing, sight, sightHint, visibilityMissing, excluded, excludedHint
    case affects, affectsNo, affectsYes, affectsUnsure, affectsMissing, age, ageSixteen, ageThirteen
    case ageWithWorker, ageMissing
    case views, viewsHint, viewsLead, viewsMissing, viewsTooMany, viewTooLong
    case peopleLead, noCodes, label, labelHint, labelMissing, labelKnown, hoped, hopedHint, hopedWrong
    case hopedFor, codes, addCode, remove
    case lead, leadHint, leadMissing, deputy, deputyHint, deputyMissing, deputySame, refusals, refusalsHint
    case refusalsMissing, checkers, checkersHint, nobodyChecks
    case opens, opensHint, closes, closesHint, closesMissing, closesPast, closesBefore, closedForGood
    case atOnce, openReady, openNotReady, openFixes, closeNow, closeLead
    case entranceTitle, address, code, posters, everybody, posterTitle, posterLead, posterAsks, posterWith,
        posterContact, posterCode
    case posterPhone, takePart, openUntil
}
