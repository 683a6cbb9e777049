import Phrases

/// The words of a meeting's agenda, its notes, who is there, and the lines as it begins and ends.
enum MeetingWords: String, PhraseKey {
    static let book = "Meeting"

    case kindAgendaItem, didPropose, meeting, agenda, agendaEmpty, agendaFull, itemNumber, removeNoted
    case carried, carriedLead, proposeTitle, proposeField, proposeHint, proposeMissing, minutesField, minutesHint
    case minutesWrong, ownerField, ownerNone, proposeDo, orderTitle, orderLead, placeField, placeWrong, orderDo
    case remove, candourAgenda, notes, notesLead, noteEmpty, write, wholeEvent, afterTitle, afterLead
    case noteField, noteHint, keptAt, noteConflict, theirs, mine, togetherHint, noteDo, noteNext, candourNotes
    case candourMinutes, here, hereLead, hereCount, hereDo, hereFor, hereSelf, notHere
    case candourHere, addTitle, addField, addMissing, addBehalf, addDo, nothingRecorded, isOff, round, roundLead
    case roundIn, roundInLead, roundOut, roundOutLead, roundNone, roundFirst, roundWho, roundWhoMissing, roundWords
    case roundMissing, roundDo, candourRound, takeAway, afterLink
}
