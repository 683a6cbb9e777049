import Database
import Markup
import Pages
import Phrases
import Spine

// A word to those who booked a room, in their own language.
extension GatheringsCapability {
    enum RoomNews {
        /// Bookings were taken back by those who look after the room.
        case cancelled
        /// The room is not offered any more; what is booked stays.
        case closed
    }

    /// Tells somebody what became of what they booked.
    func tell(
        _ actor: Actor.ID, _ news: RoomNews, _ bookings: [Booking], _ room: Room, word: String, _ acting: Acting,
        _ site: SiteFacts
    ) throws {
        guard let person = try Person.find(actor, in: acting.tx), let email = person.email else { return }
        let language = wiring.library.language(code: person.language) ?? .english
        let say = wiring.library.phrases(in: language)
        let dates = bookings.map { "– " + $0.slot.words(say, site) }.joined(separator: "\n")
        let key: RoomBookingsWords = news == .cancelled ? .letterCancelled : .letterClosed
        var parts = [
            say(InvitationsWords.letterHello, ["name": person.name]), say(key, ["room": room.name]), dates,
        ]
        if news == .cancelled, bookings.contains(where: { $0.event != nil }) {
            parts.append(say(RoomBookingsWords.letterEvent))
        }
        if !word.isEmpty { parts.append(say(RoomBookingsWords.letterWord, ["word": word])) }
        let prefix = language == .english ? nil : language.code
        parts.append(wiring.publicAddress + Linking(prefix: prefix)(RoomsRoute.room(room.id)).text)
        try acting.send(
            to: email, person: actor, subject: say(RoomBookingsWords.letterSubject, ["room": room.name]),
            body: parts.joined(separator: "\n\n") + "\n", language: language.code)
    }
}
