import Calendar
import Markup
import Pages
import Phrases
import Spine

/// A month, day by day: of one group, or of the whole network.
struct MonthPage: Page {
    /// The most events on one page; more go on from there.
    static let most = 100

    let cell: CellHeading?
    let month: CalendarMonth
    let events: [EventLine]
    /// From where it goes on, if the month has more than stand here.
    let more: Time?
    /// The nearest months before and after in which something is: the way goes no further than there is something.
    let before: CalendarMonth?
    let after: CalendarMonth?
    /// What is to come next, whatever the month; nil where somebody asked for a month, or for a group.
    let upcoming: [EventLine]?

    func frame(in shown: Rendering) -> Frame {
        Frame(title(in: shown), cell: cell, place: .gatherings)
    }

    private func title(in shown: Rendering) -> String {
        upcoming == nil ? name(month, shown) : shown.say(Words.gatherings)
    }

    private func link(_ month: CalendarMonth, from: Time? = nil, in shown: Rendering) -> Link {
        let query = [("month", month.text)] + (from.map { [("from", "\($0.milliseconds)")] } ?? [])
        return cell.map { shown.link(CalendarsRoute.month($0.cell.slug), query: query) }
            ?? shown.link(CalendarsRoute.network, query: query)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(title(in: shown), lead: shown.say(cell == nil ? CalendarsWords.networkLead : .monthLead))
        if let upcoming {
            html.section("coming-up", shown.say(Words.upcoming)) { html in
                if upcoming.isEmpty {
                    html.empty(shown.say(CalendarsWords.noneToCome))
                } else {
                    html.events(upcoming, withGroup: cell == nil, in: shown)
                }
            }
            html.element(.h2, .id("month"), text: name(month, shown))
        }
        html.pages(
            shown.say(CalendarsWords.months), before: before.map { (name($0, shown), link($0, in: shown)) },
            after: after.map { (name($0, shown), link($0, in: shown)) })
        if events.isEmpty { html.empty(shown.say(CalendarsWords.noneInMonth)) }
        for (number, day) in days(in: shown).enumerated() {
            html.section("day-\(number + 1)", day.name) { html in
                html.events(day.events, withGroup: cell == nil, withDay: false, in: shown)
            }
        }
        if let more {
            html.element(.p) {
                $0.element(.a, .href(link(month, from: more, in: shown)), text: shown.say(CalendarsWords.goOn))
            }
        }
        html.element(.ul) { html in
            if cell == nil {
                html.element(.li) {
                    $0.element(.a, .href(shown.link(RoomsRoute.all)), text: shown.say(RoomsWords.title))
                }
            }
            let feed = cell.map { CalendarsRoute.groupFeed($0.cell.slug) } ?? .networkFeed
            html.element(.li) { $0.element(.a, .href(shown.link(feed)), text: shown.say(Words.subscribe)) }
            html.element(.li) {
                $0.element(.a, .href(shown.link(CalendarsRoute.mine)), text: shown.say(Words.subscribeMine))
            }
        }
    }

    private func name(_ month: CalendarMonth, _ shown: Rendering) -> String {
        shown.say.date(month: month.month, year: month.year)
    }

    private func days(in shown: Rendering) -> [(name: String, events: [EventLine])] {
        var days: [(name: String, events: [EventLine])] = []
        for event in events {
            let name = event.occasion(shown.site).day(shown.say)
            if days.last?.name == name {
                days[days.count - 1].events.append(event)
            } else {
                days.append((name, [event]))
            }
        }
        return days
    }
}

/// A month of a year, as it stands in an address: `2026-11`.
struct CalendarMonth: Sendable, Equatable {
    let year: Int
    let month: Int

    var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
    var after: CalendarMonth { month == 12 ? .init(year: year + 1, month: 1) : .init(year: year, month: month + 1) }

    init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    init?(_ text: String) {
        guard let first = CivilDate(text + "-01"), (1971...2400).contains(first.year) else { return nil }
        self.init(year: first.year, month: first.month)
    }

    /// The month in which a moment lies.
    init(at time: Time, in zone: Zone) {
        let civil = zone.civil(at: time.milliseconds)
        self.init(year: civil.year, month: civil.month)
    }

    /// Its first moment on the clocks of a zone.
    func start(in zone: Zone) -> Time {
        let civil = CivilTime(year: year, month: month, day: 1, hour: 0, minute: 0)
        return Time(milliseconds: civil.map { zone.milliseconds(of: $0) } ?? 0)
    }
}
