import Phrases

/// The words of who is invited, and of the letters about events.
enum InvitationsWords: String, PhraseKey {
    static let book = "Invitations"

    case title, lead, nobody, sums, caption, columnName, columnAnswer, columnNeeds, columnReach, didSave, nameless
    case notYet, waits, noAddress, printList, pasteReply, moreTitle, peopleField, peopleHint, peopleLine
    case peopleMissing, everybody, everybodyHint, inviteDo, candourLetter, candourMail, tellTitle
    case tellInvitation, tellChange, tellCancelled, tellPlace, toldDo, onPaper, listTitle, listSecret
    case paperTitle, paperAnswer, enterLead, enterAnswer, enterMissing, enterNeeds, enterContact, enterDo
    case replyLead, replyField, replyHint, replyMissing, replyUnreadable, replyNotOne, replyOther
    case replyUnknown, replyDo, letterInvitation, letterChange, letterCancelled, letterPlace, letterHello
    case letterInvites, letterChanged, letterOff, letterHasPlace, letterAnswer, letterGiveBack
    case letterAnswerBy, letterSecret, onPaperOff, letterRestored, letterOn, noPlaceYet
}
