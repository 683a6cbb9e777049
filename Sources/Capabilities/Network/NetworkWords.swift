public import Phrases

/// The words of the network itself.
public enum Words: String, PhraseKey {
    public static let book = "Network"

    case kindCell, keptJoinRequests, kindOrganisation, waitsCoConvenor, waitsJoin, save, stop, nowTitle, waitingTitle,
        by, since
    case minutes, openUntil, alwaysOpen
    case groups, noGroups, firstGroup, startGroup, findGroup, findGroupHelp, organisationsCount, noOrganisationsYet
    case whoIsHere, allPeople, fewPeople, people, groupsWithin, groupWithin, settings, history, askToJoin
    case goOnSetting, nothingNow
    case foundTitle, foundLead, foundWithin, name, nameHint, nameMissing, question, questionHint, questionMissing
    case visibility, visibilityMissing, seeCell, seeCellHint, seeUpward, seeUpwardHint, seeNetwork, seeNetworkHint
    case seeEveryone, seeEveryoneHint, level, levelHint, levelNone, language, languageMissing, candourGroup
    case candourKeeper, candourDisclose, startIt, startTitle, startLead, taskName, taskNameHint, taskShare
    case taskShareHint, taskInvite, taskInviteHint, done, notStarted, toGroup, coName, coNameHint, shareNow
    case settingsTitle, closingMoves, changedTitle, changedLead, standsNow
    case convenors, members, observers, asThemself, onBehalf, add, paste, askedTitle, admit, decline, namesHidden
    case noOthers, noEmail, leave, leaveTitle, leaveLead, addTitle, addLead, personName, personNameMissing, email
    case emailHint, emailOdd, standing, standingMissing, behalf, behalfHint, behalfNew, behalfNewHint, byLetter
    case sinceColumn, didSavePeople
    case behalfNewClosed
    case byLetterHint, candourNames, candourListed, candourConsent, addThem, pasteTitle, pasteLead, pasteField
    case pasteHint, pasteMissing, pasteCheck, pasteUnderstood, pasteThere, pasteNew, pasteLine, pasteTroubles,
        pasteAdded
    case pasteConfirm, personLead, saveStanding, endTitle, endHelp, endIt, lastConvenor
    case inviteAgain, inviteHelp, invitedTitle, invitedLead, invitedLink, invitedCode, invitedNoCode, invitedAskKeeper
    case invitedWritten, correctTitle, correctHelp, correctIt, emailTaken, didCorrectPerson, peopleAdded, moreWaits,
        endAsk, endUndo, endNot, ended, letIn, thanked, personSaved
    case invitedPaper, backToPeople
    case joinTitle, joinLead, joinNote, joinNoteHint, joinSend, joinCandour, joinSent, joinDeclined, joinMember
    case historyTitle, historyLead, historyEmpty, historyRow, historyRowFor, historyTimes
    case somebody, didFound
    case didSettle, didAdd, didChangePerson, didEnd, didInvite, didLeave, didAnswer
    case didAddOrganisation, didEditOrganisation, didMerge
    case organisations, organisationsLead, organisationsEmpty, addOrganisation, sector, levelColumn, peopleColumn
    case state, joined, notJoined, few, itsGroups, noGroupsSeen, itsPeople, alsoListedAs, identifiers, edit, merge
    case organisationName
    case organisationNameMissing, sectorNone, identifiersHint, identifierOdd, registers, organisationSee
    case organisationSeeGroup, organisationTypedIn
    case organisationTwin, organisationTwinLink, organisationOther, candourOrganisation, editOrganisationTitle
    case mergeTitle, mergeLead, mergeInto, mergeIntoMissing, mergeCompare, mergeThis, mergeKept, mergeConfirm
    case mergeNone
}
