import Calendar
import Database
import Markup
import Pages
import Phrases
import Spine

// The actions of a group to take away, for those who belong to it.
extension GatheringsCapability {
    /// How many of each a file holds at most.
    private static let mostAway = 10_000

    func showActionsTable(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let all = try [false, true].flatMap {
            try Undertaking.all(in: cell.cell.id, settled: $0, limit: Self.mostAway, tx: reading.tx)
        }
        let shown = Rendering(say: reading.say, link: reading.link, site: reading.site, formToken: nil)
        let heads = [UndertakingWords.whatField, .owner, .due, .state].map { reading.say($0) }
        let rows = all.map { one in
            [one.title, one.name, one.due.map { Rendering.date($0) } ?? "", one.stateWords(at: reading.now, shown)]
        }
        return .table("\(cell.cell.slug.text)-actions", heads, rows)
    }

    /// What is still to be done and has a day, as an event of that day.
    func showActionsDays(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let open = try Undertaking.all(in: cell.cell.id, settled: false, limit: Self.mostAway, tx: reading.tx)
        let calendar = EventCalendar(wiring: wiring, say: reading.say, home: reading.site.timeZone, now: reading.now)
        let days = open.compactMap { one in
            one.due.map { due in
                let day = CivilDate(dayNumber: Int(due.day.milliseconds / 86_400_000))
                return CalendarEvent(
                    uid: calendar.uid(one.id), stamp: reading.now.milliseconds, start: .day(day),
                    end: .day(day.adding(days: 1)), summary: one.title,
                    description: one.name.isEmpty ? nil : one.name,
                    url: wiring.publicAddress + Linking(prefix: nil)(MeetingRoute.action(cell.cell.slug, one.id)).text)
            }
        }
        return .file(
            Answer.File(
                name: "\(cell.cell.slug.text)-actions.ics", type: "text/calendar; charset=utf-8; method=PUBLISH",
                bytes: try calendar.text(days, .publish)))
    }
}
