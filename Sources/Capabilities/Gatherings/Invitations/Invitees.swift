import Pages
import Phrases
import Spine

/// Whom somebody wants to invite, as it was typed.
struct Invitees: Sendable {
    let list: PastedPeople
    /// Everybody who belongs to the group, too.
    let everybody: Bool

    var isEmpty: Bool { list.entries.isEmpty && !everybody }

    /// Reads the fields; what is not understood of the list is noted line by line, so that nobody is lost.
    static func read(_ reader: inout FormReader, _ say: Phrases) -> Invitees {
        let text = reader.text("people", most: PastedPeople.longest)
        let list = PastedPeople(text)
        for trouble in list.troubles.prefix(5) {
            reader.note(
                "people", InvitationsWords.peopleLine,
                ["line": trouble.line, "trouble": say(trouble.what.words)])
        }
        return Invitees(list: list, everybody: reader.isTicked("everybody"))
    }
}
