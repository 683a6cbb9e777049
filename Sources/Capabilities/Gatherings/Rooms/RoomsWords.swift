import Phrases

/// The words of rooms and desks: what is offered, and by whom.
enum RoomsWords: String, PhraseKey {
    static let book = "Rooms"

    case kind, didOffer, didChange, didClose, title, lead, none, noneSteward, offerTitle, offerFor, offerLead, offerDo
    case line, seats, sortRoom, sortDesk, accessSteps, accessLoop, accessToilet, accessQuiet, accessParking, accessBus
    case termsFree, termsAskFirst, closedTag, nameField, nameHint, nameMissing, sortField, sortMissing, addressField
    case addressMissing, seatsField, seatsWrong, accessField, accessMoreField, accessMoreHint, hoursLegend, hoursHint
    case hoursWrong, hoursMissing, hoursMoreField, hoursMoreHint, askField, askHint, askMissing, termsField
    case termsMissing, candourOffer, changeTitle, changeDo, changeConflict, factSort, factSeats, factAccess, factHours
    case factAsk, factTerms, closeTitle, closeLead, closeDo, closeWord, openTitle, openLead, openDo, isClosed
}

/// The words of booking a room, and of what is booked.
enum RoomBookingsWords: String, PhraseKey {
    static let book = "RoomBookings"

    case keptBookings, others, isTaken, isShut, isClosed, freeThen, noneFree, freeNext, datesTaken, bookTitle, bookDo,
        fromField
    case toField, toMissing, toWrong, tooFar, groupField, groupMissing, behalfField, myself, purposeField, purposeHint
    case purposeMissing, weeksField, weeksHint, weeksWrong, skipField, askedField, askedMissing, candour, notMember
    case weekTitle, dayList, weekList, earlier, later, shut, booked, nothingBooked, bookedThen
    case mine, bookingTitle, factFor, factBy, ofEvent, toCalendar, cancelTitle, cancelDo
    case cancelRun, cancelWord, cancelWordHint, isCancelled, letterSubject, letterCancelled, letterEvent, letterClosed
    case letterWord, roomField, roomHint, roomNone, roomGone, firstOnly
}

/// The words of days on which people of several organisations work side by side.
enum SideBySideWords: String, PhraseKey {
    static let book = "SideBySide"

    case newTitle, newLead, newDo, usualTitle, placeMissing, candour, who, nobody, nameField, nameHint, nameMissing,
        leaveOff
    case thereDo, youAreThere, takeBack, callOff, didMake, didCallOff
}
