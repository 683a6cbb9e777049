import Phrases

/// The words of the frame around all pages, and of the pages that say what went wrong.
enum SiteWords: String, PhraseKey {
    static let book = "Site"

    case skipToContent, site, menu, signIn, signOut, myPage, hostPages, language
    case leaveSite, leaveQuickly, demoLabel, demoBanner, draftWords
    case placeHome, placeVoices, placePurpose, placeDecisions, placeWork, placeMeasures, placePeople, placeGatherings
    case networkHome, organisations, search, accessibility, privacy, askForFormat, complaints, reportPage, help,
        helpPhone,
        errorPrefix
    case notFoundTitle, notFoundLead, notFoundHome
    case notAllowedTitle, notAllowedLead
    case signedOutTitle, signedOutLead, signedOutSteps
    case foreignFormTitle, foreignFormLead
    case oldFormTitle, oldFormLead
    case sentBeforeTitle, sentBeforeLead
    case changedTitle, changedLead
    case refusedTitle, refusedLead
    case refusedOutsider, refusedObserver, refusedNeedsConvenor, refusedNeedsAuthorOrConvenor, refusedNeedsAuthor
    case refusedNeedsSteward, refusedNeedsHost, refusedPreparing, refusedLive, refusedFrozen, refusedRetired
    case refusedOver, refusedTooMany, refusedLastConvenor, refusedLastHost
    case wayBack, wayConvenors
    case badRequestTitle, badRequestLead
    case tooLargeTitle, tooLargeLead
    case brokenTitle, brokenLead, brokenNumber
    case notReadyTitle, notReadyLead
    case didExport
}
