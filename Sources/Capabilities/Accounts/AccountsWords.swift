import Phrases

/// The words of accounts.
enum Words: String, PhraseKey {
    static let book = "Accounts"

    case signInTitle, signInLead, email, emailHint, emailMissing, emailOdd, sendLink, sendLinkInstead
    case havePassword, noEmailTitle, noEmailHelp, noEmailPhone, candourKept, candourGroups
    case candourHost, candourLeave, candourMyPage, candourSetUp, tooOften, codeTitle, codeLead, code, codeHint
    case codeMissing, codeOdd, codeWrong, codeVoid, anotherCode, codeNoLetter, passwordTitle, passwordLead
    case password, passwordMissing, passwordWrong, entranceTitle, entranceLead, entranceNotYou, spentTitle
    case spentLead, sendNewLink, spentInvitation
    case setUpTitle, setUpLead, yourName, nameMissing, nameHint, setUpEmailHint, networkName, networkHint
    case networkMissing, language, languageHint, languageMissing, setUpDo
    case invitationTitle, invitationLead, invitationLeadPlain, invitationKnown, comeIn, doorTitle
    case doorLead, doorCode, doorHint, doorMissing
    case doorUnknown, doorLost, goOn, paperAddress, paperCode, paperScan, paperUntil
    case welcomeTitle, welcomeLead, welcomeLeadNoEmail, signOutNoEmail, passwordNeedsEmail
    case myPage, myPageLead, waitingTitle, nothingWaits, waitsUntil, waitsSince, myGroups, noGroups, asMyself
    case onBehalfOf, whatISaid, nothingSaid, allISaid, saidLead, aboutMe, noEmail, changeThese
    case whereSignedIn, exportLink, eraseLink, signOut
    case nameAndLanguage, keep, newEmailHint, newEmail, emailSent, confirmEmailTitle, confirmEmailLead
    case confirmEmail, passwordStands, passwordNone, currentPassword, currentWrong, newPassword, newPasswordHint
    case setPassword, removePassword, passwordShort, passwordLong, passwordCommon
    case sessionsTitle, sessionsLead, thisBrowser, unknownBrowser, sessionDays
    case endSession, endAllSessions, sessionsStrange
    case exportTitle, exportFile, exportFirst, eraseTitle, eraseLead, eraseGoes, eraseGoesName, eraseGoesWords
    case eraseGoesAccess, eraseGoesLetters, eraseStays, eraseStaysDone, eraseStaysPublished, eraseStaysBackups
    case eraseType, eraseHint, eraseWord, eraseWordMissing, eraseWordWrong, eraseDo, stay, eraseFirst
    case eraseLastHost, eraseLastConvenor, erasedTitle, erasedLead
    case letterHello, letterSignInSubject, letterSignInLink, letterSignInCode, letterSignInNotYou
    case letterEmailSubject, letterEmailLink, letterEmailNotYou, letterEmailChangedSubject, letterEmailChanged
    case letterInvitationSubject, letterInvitationWho, letterInvitationUntil, letterInvitationNotYou
    case letterInvitationOff, letterInvitationLeave, letterAddedWho, letterAddedOff
    // Where no mail server carries letters.
    case signInByHandLead, codeByHandTitle, codeByHandLead, codeByHandThen, anotherCodeByHand, passwordWrongByHand
    case welcomeByHandLead, newEmailByHandHint, emailByHandSent, passwordByHandStands, passwordByHandNone
    case jobTidy
}
