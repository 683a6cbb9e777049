import Phrases

/// The words of the site keeper's pages, and of the public pages that say how the site is kept.
enum Words: String, PhraseKey {
    static let book = "Host"

    case siteKeeper, tryAgain, previousPage, nextPage
    case overviewTitle, overviewGood, overviewLook, overviewBad, overviewUnchecked, figures, more
    case peopleHere, fewPeople, groupsHere, organisationsHere, papersHere, lettersWaiting, lettersFailed, lettersByHand,
        jobsFailed
    case settingsTitle, settingsLead, nameLabel, nameMissing, aboutLabel, aboutHint, phoneLabel, phoneHint
    case contactLabel, contactHint, languageLabel, languageHint, languageMissing, wordLabel, wordHint, wordMissing
    case wordGroup, wordCell, wordPartnership, wordTeam, saveSettings
    case peopleTitle, peopleLead, findLabel, find, noneFound, isKeeper, makeKeeper, unmakeKeeper, noEmail
    case makeKeeperTitle, makeKeeperLead, unmakeKeeperTitle, unmakeKeeperLead, keepersStay, keeperMade, keeperUnmade
    case makeCode, codeTitle, codeLead, codeLink, codeCode, codePaper
    case cellsTitle, cellsLead, cellsNone, convenedBy, noConvenor, members, fewMembers
    case jobsTitle, jobsLead, jobsNone, jobDue, jobRunning, jobResting, jobRetried, jobAttempts
    case jobCheck, jobRetain, jobSend, jobScrub
    case outboxTitle, outboxLead, outboxByHandLead, outboxNone, letterSent, letterWaiting, letterByHand, letterResting
    case letterTo, letterToNobodyHere, letterWritten, letterTries, letterSaid, letterHidden, letterEmptied, letterText
    case letterInProgram, letterPassedOn, letterPassedOnGoes

    case healthTitle, healthLead, healthNone, checkedOn, checkNow, stateGood, stateLook, stateBad, whatToDo
    case subjectDatabase, subjectIntegrity, subjectSize, subjectMigrations, subjectDisk, subjectBackup, subjectClock
    case subjectMail, subjectLetters, subjectSPF, subjectDKIM, subjectDMARC, subjectReplies, subjectAddress, subjectKey
    case subjectReaching, reachingGood, reachingNobody, reachingRemedy
    case databaseGood, databaseBad, databaseRemedy, integrityGood, integrityServer, integrityBad, integrityRemedy
    case sizeGood, sizeUnknown, migrationsGood, migrationsBad, migrationsRemedy
    case diskGood, diskLow, diskUnknown, diskRemedy, backupGood, backupOld, backupUnknown, backupRemedy
    case clockGood, clockBehind, clockRemedy, mailGood, mailNone, mailRemedy
    case lettersGood, lettersNever, lettersLook, lettersRemedy
    case recordUnasked, recordUnaskedRemedy, recordUnanswered, recordUnansweredRemedy
    case spfGood, spfNone, spfSeveral, spfRemedy, spfSeveralRemedy, dkimGood, dkimNone, dkimRemedy
    case dmarcGood, dmarcNone, dmarcRemedy, repliesGood, repliesNone, repliesRemedy
    case addressGood, addressPlain, addressUnset, addressRemedy, addressPlainRemedy
    case keyGood, keyOpen, keyMissing, keyRemedy, keyMissingRemedy
    case retentionTitle, keepingTitle, retentionLead, retentionWhat, retentionHowLong, retentionDays,
        retentionUntilErased
    case keptPeople, keptActs, keptJobs, keptSentLetters, keptRestingLetters, keptForms, keptTries, keptSecrets
    case retentionSecrets
    case languagesTitle, languagesLead, languageReviewed, languageDrafts, booksWithDrafts, bookFile
    case accessibilityTitle, accessibilityLead, worksTitle, worksKeyboard, worksZoom, worksReader, worksColour
    case worksScript, knownTitle, knownDrafts, knownPeople, knownLeave, testedTitle, testedHow, testedPeople
    case tellTitle, tellLead, tellAnswer, tellEnforce, statementDate
    case privacyTitle, privacyLead, whoTitle, whoNetwork, whoContact, whoNoContact, whoKeeper
    case whatTitle, whatVisitors, whatPeople, whatCookies, whatLetters, whatNever
    case longTitle, longWords, longLetters, longSessions, rightsTitle, rightsSee, rightsMend, rightsErase, rightsReceipt
    case complainTitle, complainUs, complainRegulator
    case helpTitle, helpLead, helpFormats, helpSay, helpSayPage, helpSayFormat
    case helpSayReach
}
