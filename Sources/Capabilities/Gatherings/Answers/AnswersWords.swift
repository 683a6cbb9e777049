import Phrases

/// The words of answering an invitation.
enum AnswersWords: String, PhraseKey {
    static let book = "Answers"

    case lead, willYouCome, changeAnswer, coming, perhaps, notComing, answerMissing, goOn, finish, youCome
    case youHavePlace, youWait, youPerhaps, youDoNot, waitsHow, candourNames, candourNeeds, candourFree
    case candourKept, candourReach, needsTitle, needsLead, needsField, needsHint, reachTitle, reachLead
    case nameField, nameHint, nameMissing, shownField, shownHint, contactField, contactHint, receiptTitle
    case receiptChange, receiptSecret, notWatched, moreOnSafety, doorTitle, doorLead, doorCode, doorGo
    case doorUnknown, unknownTitle, unknownLink, isOff, isOver, notForYou, datesLead, noDates, notAnswered
    case youNeedName, fullWouldWait
}
