import Calendar
import Phrases
import Spine

/// What somebody's calendar answered, out of a pasted text.
struct CalendarReply: Sendable {
    let address: String
    let answer: Attendance.Answer

    /// The answers about an event; what is wrong where there are none. The text may be a whole letter.
    static func read(
        _ text: String, about event: Event, _ wiring: GatheringsWiring, home: Zone
    ) -> ([CalendarReply], InvitationsWords?) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("BEGIN:VCALENDAR") }),
            let last = lines.lastIndex(where: { $0.hasPrefix("END:VCALENDAR") }), first < last,
            let calendar = try? CalendarText(
                reading: Array((lines[first...last].joined(separator: "\r\n") + "\r\n").utf8))
        else { return ([], .replyUnreadable) }
        guard calendar.method == .reply else { return ([], .replyNotOne) }
        let names = EventCalendar(
            wiring: wiring, say: wiring.library.phrases(in: .english), home: home, now: event.startsAt)
        let own = calendar.events.filter { read in
            if read.uid == names.uid(event.id) { return true }
            guard let series = event.series, read.uid == names.uid(series) else { return false }
            guard case .moment(let moment, _) = read.scheduling.recurrence else { return true }
            return moment == event.originalAt?.milliseconds
        }
        if own.isEmpty { return ([], .replyOther) }
        return (
            own.flatMap(\.scheduling.attendees).compactMap { party in
                party.answer.flatMap(Attendance.Answer.init).map { CalendarReply(address: party.address, answer: $0) }
            }, nil
        )
    }
}
