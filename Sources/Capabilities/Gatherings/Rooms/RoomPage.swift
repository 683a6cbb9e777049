import Calendar
import Markup
import Pages
import Phrases
import Spine

/// A day in a room: when it is open, what is free, what is booked.
struct RoomDay: Sendable {
    let date: CivilDate
    let isOpen: Bool
    let free: [Slot]
    let bookings: [Booking]

    func name(_ say: Phrases) -> String {
        say.date(day: date.day, month: date.month, year: date.year, weekday: date.weekday)
    }
}

/// One room or desk: what it is, and what is free in the days to come.
struct RoomPage: Page {
    let room: Room
    let days: [RoomDay]
    /// The days of the week before and after.
    let before: CivilDate?
    let after: CivilDate?
    let isSteward: Bool
    let report: Link

    func frame(in shown: Rendering) -> Frame {
        Frame(
            room.name, place: .gatherings, back: (shown.link(RoomsRoute.all), shown.say(RoomsWords.title)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .foreign(room.language, in: shown), .dir("auto"), text: room.name)
            html.element(.p, .class("lead")) { $0.element(.bdi, text: room.organisationName) }
            if room.isClosed {
                html.element(.p) { $0.element(.span, .class("tag warm"), text: shown.say(RoomsWords.isClosed)) }
            } else {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button"), .href(shown.link(RoomsRoute.book(room.id))),
                        text: shown.say(RoomBookingsWords.bookTitle))
                }
            }
        }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in week(&html, in: shown) }
            html.element(.div) { html in
                facts(&html, in: shown)
                more(&html, in: shown)
            }
        }
    }

    private func week(_ html: inout HTML, in shown: Rendering) {
        html.section("week", shown.say(RoomBookingsWords.weekTitle)) { html in
            html.element(.ul, .class("rows")) { html in
                for day in days {
                    html.element(.li) { html in
                        html.element(.div) { html in
                            html.text(day.name(shown.say))
                            html.element(.p, .class("meta"), text: free(day, in: shown))
                            for booking in day.bookings { booked(booking, &html, in: shown) }
                        }
                    }
                }
            }
            html.pages(
                shown.say(RoomBookingsWords.weekTitle),
                before: before.map { (shown.say(RoomBookingsWords.earlier), link($0, in: shown)) },
                after: after.map { (shown.say(RoomBookingsWords.later), link($0, in: shown)) })
        }
    }

    private func link(_ date: CivilDate, in shown: Rendering) -> Link {
        shown.link(RoomsRoute.room(room.id), query: [("day", date.description)])
    }

    private func free(_ day: RoomDay, in shown: Rendering) -> String {
        guard day.isOpen else { return shown.say(RoomBookingsWords.shut) }
        let times = day.free.map { $0.hours(shown.say, shown.site) }
        return times.isEmpty
            ? shown.say(RoomBookingsWords.noneFree)
            : shown.say(RoomBookingsWords.freeThen, ["times": shown.say.list(times)])
    }

    private func booked(_ booking: Booking, _ html: inout HTML, in shown: Rendering) {
        html.element(.p, .class("meta")) { html in
            html.text(
                shown.say(RoomBookingsWords.bookedThen, ["times": booking.slot.hours(shown.say, shown.site)]))
            guard let holder = booking.holder else { return }
            html.text(" · ")
            html.element(.a, .href(shown.link(RoomsRoute.booking(room.id, booking.id)))) { html in
                html.element(.bdi, text: holder.purpose.isEmpty ? holder.name : holder.purpose)
            }
        }
    }

    private func facts(_ html: inout HTML, in shown: Rendering) {
        let facts = room.facts
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(RoomsWords.factSort), shown.say(facts.sort.words))
            written(Words.factWhere, facts.address, &html, shown)
            written(Words.factDirections, facts.directions, &html, shown)
            html.fact(shown.say(RoomsWords.factSeats), shown.say.number(facts.seats))
            let access = facts.accessWords(shown.say)
            if !access.isEmpty { html.fact(shown.say(RoomsWords.factAccess), shown.say.list(access)) }
            written(RoomsWords.accessMoreField, facts.accessMore, &html, shown)
            html.element(.div) { html in
                html.element(.dt, text: shown.say(RoomsWords.factHours))
                for (number, day) in facts.weekly.days.enumerated() where !day.isEmpty {
                    html.element(
                        .dd, text: "\(shown.say.weekday(number + 1)): \(WeeklyHours.words(day, shown.say))")
                }
                if !facts.hoursMore.isEmpty {
                    html.element(.dd, .foreign(room.language, in: shown), .dir("auto"), text: facts.hoursMore)
                }
            }
            html.fact(shown.say(RoomsWords.factTerms), shown.say(facts.terms.words))
            written(RoomsWords.factAsk, facts.ask, &html, shown)
        }
    }

    private func written(_ name: some PhraseKey, _ words: String, _ html: inout HTML, _ shown: Rendering) {
        guard !words.isEmpty else { return }
        html.element(.div) { html in
            html.element(.dt, text: shown.say(name))
            html.element(.dd, .foreign(room.language, in: shown), .dir("auto"), text: words)
        }
    }

    private func more(_ html: inout HTML, in shown: Rendering) {
        html.element(.ul) { html in
            let day = [("day", days.first?.date.description ?? "")]
            for (words, link) in [
                (RoomBookingsWords.dayList, shown.link(RoomsRoute.day(room.id), query: day)),
                (.weekList, shown.link(RoomsRoute.week(room.id), query: day)),
            ] { html.element(.li) { $0.element(.a, .href(link), text: shown.say(words)) } }
            if isSteward {
                let organisation = room.organisation
                for (words, route) in [
                    (RoomsWords.changeTitle, RoomsRoute.change(organisation, room.id)),
                    (room.isClosed ? .openTitle : .closeTitle, .close(organisation, room.id)),
                ] { html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(words)) } }
            }
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }
}

/// What is booked in a room on a day, or day by day in a week: to print and hang up at its door.
struct RoomListPage: Page {
    let room: Room
    let days: [RoomDay]

    func frame(in shown: Rendering) -> Frame {
        Frame(room.name, place: .gatherings, back: (shown.link(RoomsRoute.room(room.id)), room.name))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .foreign(room.language, in: shown), .dir("auto"), text: room.name)
            html.element(.p, .class("lead")) { $0.element(.bdi, text: room.facts.address) }
        }
        for (number, day) in days.enumerated() {
            html.section("day-\(number + 1)", day.name(shown.say)) { html in
                guard !day.bookings.isEmpty else {
                    html.element(
                        .p,
                        text: shown.say(day.isOpen ? RoomBookingsWords.nothingBooked : .shut))
                    return
                }
                html.element(.ul, .class("rows")) { html in
                    for booking in day.bookings { row(booking, &html, in: shown) }
                }
            }
        }
    }

    private func row(_ booking: Booking, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.text(booking.slot.hours(shown.say, shown.site))
                html.element(.p, .class("meta")) { html in
                    guard let holder = booking.holder else {
                        html.text(shown.say(RoomBookingsWords.booked))
                        return
                    }
                    let parts = [holder.purpose, holder.name, holder.organisation, holder.group]
                    for (number, words) in parts.filter({ !$0.isEmpty }).enumerated() {
                        if number > 0 { html.text(" · ") }
                        html.element(.bdi, text: words)
                    }
                }
            }
        }
    }
}
