import Calendar
import Markup
import Pages
import Phrases
import Spine

/// Books a room: when, for which group and on whose behalf, what for; once or week by week.
struct BookRoomPage: Page {
    /// The most weeks of a regular booking.
    static let mostWeeks = 52

    let room: Room
    let groups: [(id: Cell.ID, name: String)]
    let organisations: [(id: Item.ID, name: String)]
    /// Whether dates that are not free can be left out.
    let canSkip: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(RoomBookingsWords.bookTitle), place: .gatherings,
            back: (shown.link(RoomsRoute.room(room.id)), room.name), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(RoomBookingsWords.bookTitle), lead: room.line(shown.say))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [shown.say(RoomBookingsWords.candour), shown.say(Words.candourLaw)], in: shown)
            html.form(to: shown.link(RoomsRoute.book(room.id)), in: shown) { html in
                if canSkip { html.tick("skip", label: shown.say(RoomBookingsWords.skipField), state) }
                html.field(Field("day", .date, label: shown.say(Words.dayField)), state)
                html.field(
                    Field(
                        "from", .time, label: shown.say(RoomBookingsWords.fromField), hint: shown.say(Words.timeHint)),
                    state)
                html.field(Field("to", .time, label: shown.say(RoomBookingsWords.toField)), state)
                whom(&html, in: shown)
                html.field(
                    Field(
                        "weeks", .short, label: shown.say(RoomBookingsWords.weeksField),
                        hint: shown.say(RoomBookingsWords.weeksHint)), state)
                if room.facts.terms == .askFirst {
                    html.tick(
                        "asked", label: shown.say(RoomBookingsWords.askedField, ["whom": room.facts.ask]), state)
                }
                html.actions(
                    shown.say(RoomBookingsWords.bookDo),
                    stop: (shown.say(PagesWords.cancel), shown.link(RoomsRoute.room(room.id))), in: shown)
            }
        }
    }

    private func whom(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field(
                "purpose", label: shown.say(RoomBookingsWords.purposeField),
                hint: shown.say(RoomBookingsWords.purposeHint), autocomplete: "off"), state)
        if groups.count > 1 {
            html.select(
                "group", label: shown.say(RoomBookingsWords.groupField), none: "–",
                groups.map { Choice($0.id.text, $0.name) }, state)
        }
        if !organisations.isEmpty {
            html.select(
                "behalf", label: shown.say(RoomBookingsWords.behalfField),
                none: shown.say(RoomBookingsWords.myself), organisations.map { Choice($0.id.text, $0.name) }, state)
        }
    }

    /// Reads when, once or week by week on the clocks of a zone; empty where something is to be mended.
    static func slots(_ reader: inout FormReader, zone: Zone, now: Time) -> [Slot] {
        let day = reader.day("day", missing: Words.dayMissing)
        let from = reader.clock("from", missing: Words.timeMissing)
        let typedEnd = reader.line("to", most: 20)
        // Until midnight.
        let isMidnight = ["24", "24:00", "0:00", "00:00"].contains(typedEnd)
        let to = isMidnight ? 1440 : reader.clock("to", missing: RoomBookingsWords.toMissing)
        let typedWeeks = reader.line("weeks", most: 6)
        let weeks = typedWeeks.isEmpty ? 1 : Int(typedWeeks) ?? 0
        if !(1...mostWeeks).contains(weeks) { reader.note("weeks", RoomBookingsWords.weeksWrong) }
        guard reader.isGood, let day, let from, let to else { return [] }
        let date = Zone.utc.civil(at: day.milliseconds).date
        guard from < to else {
            reader.note("to", RoomBookingsWords.toWrong)
            return []
        }
        let slots = (0..<weeks).map { Slot(date.adding(days: $0 * 7), from..<to, in: zone) }
        if let first = slots.first, first.from < now { reader.note("day", Words.dayPassed) }
        if let last = slots.last, last.to > now.adding(days: GatheringsCapability.bookedAhead) {
            reader.note("day", RoomBookingsWords.tooFar)
        }
        // Where the clocks leave an hour out there is no time between.
        if slots.contains(where: { $0.from >= $0.to }) { reader.note("to", RoomBookingsWords.toWrong) }
        return reader.isGood ? slots : []
    }
}

/// One booking: when, by whom and what for, and how it is given back.
struct BookingPage: Page {
    let room: Room
    let booking: Booking
    /// The other dates of a regular booking that are to come.
    let others: [Booking]
    let isMine: Bool
    let isSteward: Bool
    let isOver: Bool
    let state: FormState

    /// What an event has booked is given back with the event, or by those who look after the room.
    var mayCancel: Bool { isSteward || isMine && booking.event == nil }

    private var later: [Booking] { others.filter { $0.slot.from > booking.slot.from } }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(RoomBookingsWords.bookingTitle, ["room": room.name]), place: .gatherings,
            back: (shown.link(RoomsRoute.room(room.id)), room.name), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, text: shown.say(RoomBookingsWords.bookingTitle, ["room": room.name]))
            html.element(.p, .class("lead"), text: booking.slot.words(shown.say, shown.site))
            if booking.cancelledAt != nil {
                html.element(.p) {
                    $0.element(.span, .class("tag warm"), text: shown.say(RoomBookingsWords.isCancelled))
                }
            }
        }
        facts(&html, in: shown)
        html.element(.ul) { html in
            html.element(.li) { html in
                html.element(
                    .a, .href(shown.link(RoomsRoute.file(room.id, booking.id))),
                    text: shown.say(RoomBookingsWords.toCalendar))
            }
        }
        if !others.isEmpty {
            html.section("others", shown.say(RoomBookingsWords.others)) { html in
                html.element(.ul) { html in
                    for other in others {
                        html.element(.li) { html in
                            html.element(
                                .a, .href(shown.link(RoomsRoute.booking(room.id, other.id))),
                                text: other.slot.words(shown.say, shown.site))
                        }
                    }
                }
            }
        }
        if mayCancel, !isOver, booking.cancelledAt == nil { cancel(&html, in: shown) }
    }

    private func facts(_ html: inout HTML, in shown: Rendering) {
        html.element(.dl) { html in
            html.fact(shown.say(Words.factWhere), room.facts.address)
            html.fact(shown.say(RoomsWords.factAsk), room.facts.ask)
            guard let holder = booking.holder else { return }
            let who = [holder.name, holder.organisation, holder.group].filter { !$0.isEmpty }.joined(separator: " · ")
            if !who.isEmpty { html.fact(shown.say(RoomBookingsWords.factBy), who) }
            if let event = booking.event, let slug = holder.slug, !holder.purpose.isEmpty {
                html.element(.div) { html in
                    html.element(.dt, text: shown.say(RoomBookingsWords.ofEvent))
                    html.element(.dd) { html in
                        html.element(
                            .a, .href(shown.link(EventsRoute.event(slug, event))), .dir("auto"), text: holder.purpose)
                    }
                }
            } else if !holder.purpose.isEmpty {
                html.fact(shown.say(RoomBookingsWords.factFor), holder.purpose)
            }
        }
    }

    private func cancel(_ html: inout HTML, in shown: Rendering) {
        html.section("cancel", shown.say(RoomBookingsWords.cancelTitle)) { html in
            html.form(to: shown.link(RoomsRoute.cancel(room.id, booking.id)), in: shown) { html in
                if !isMine {
                    html.field(
                        Field(
                            "word", .area, label: shown.say(RoomBookingsWords.cancelWord),
                            hint: shown.say(RoomBookingsWords.cancelWordHint)), state)
                }
                if !later.isEmpty { html.tick("run", label: shown.say(RoomBookingsWords.cancelRun), state) }
                html.element(.div, .class("actions")) { html in
                    html.element(.button, .class("danger"), text: shown.say(RoomBookingsWords.cancelDo))
                }
            }
        }
    }
}
