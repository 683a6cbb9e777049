import Markup
import Pages
import Phrases
import Spine

/// An organisation offers a room or a desk, or changes what it says of one.
struct OfferRoomPage: Page {
    let organisation: Item.ID
    let organisationName: String
    /// What is changed; nil for a new one.
    let room: Room?
    let isConflict: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(in: shown), place: .gatherings,
            back: room.map { (shown.link(RoomsRoute.room($0.id)), $0.name) }
                ?? (shown.link(RoomsRoute.all), shown.say(RoomsWords.title)),
            hasProblems: !state.isGood)
    }

    private func title(in shown: Rendering) -> String {
        shown.say(room == nil ? RoomsWords.offerTitle : .changeTitle)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            title(in: shown), lead: shown.say(RoomsWords.offerLead, ["organisation": organisationName]))
        if isConflict { html.notice(shown.say(RoomsWords.changeConflict)) }
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(RoomsWords.candourOffer), shown.say(Words.candourLaw)], in: shown)
            let route = room.map { RoomsRoute.change(organisation, $0.id) } ?? .offer(organisation)
            html.form(to: shown.link(route), in: shown) { html in
                if let room {
                    // What stands now is what is changed next.
                    let revision = isConflict ? "\(room.revision)" : state.value("revision")
                    html.void(.input, .type("hidden"), .name("revision"), .value(revision))
                }
                place(&html, in: shown)
                hours(&html, in: shown)
                html.field(
                    Field("ask", label: shown.say(RoomsWords.askField), hint: shown.say(RoomsWords.askHint)), state)
                html.choices(
                    "terms", legend: shown.say(RoomsWords.termsField),
                    Room.Terms.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.actions(
                    shown.say(room == nil ? RoomsWords.offerDo : .changeDo),
                    stop: (
                        shown.say(PagesWords.cancel),
                        shown.link(room.map { RoomsRoute.room($0.id) } ?? .all)
                    ), in: shown)
            }
        }
    }

    private func place(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field(
                "name", label: shown.say(RoomsWords.nameField), hint: shown.say(RoomsWords.nameHint),
                autocomplete: "off"), state)
        html.choices(
            "sort", legend: shown.say(RoomsWords.sortField),
            Room.Sort.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.field(Field("address", label: shown.say(RoomsWords.addressField), autocomplete: "off"), state)
        html.field(
            Field("directions", .area, label: shown.say(Words.directionsField), hint: shown.say(Words.directionsHint)),
            state)
        html.field(Field("seats", .short, label: shown.say(RoomsWords.seatsField)), state)
        html.ticks(
            "access", legend: shown.say(RoomsWords.accessField),
            Room.Access.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.field(
            Field(
                "access-more", .area, label: shown.say(RoomsWords.accessMoreField),
                hint: shown.say(RoomsWords.accessMoreHint)), state)
    }

    private func hours(_ html: inout HTML, in shown: Rendering) {
        html.element(.p, text: shown.say(RoomsWords.hoursLegend))
        for weekday in 1...7 {
            html.field(
                Field(
                    "open-\(weekday)", label: shown.say.weekday(weekday),
                    hint: weekday == 1 ? shown.say(RoomsWords.hoursHint) : nil, autocomplete: "off"), state)
        }
        html.field(
            Field(
                "hours-more", label: shown.say(RoomsWords.hoursMoreField), hint: shown.say(RoomsWords.hoursMoreHint)),
            state)
    }
}

extension Room {
    /// Reads what is said of a room; nil where something is to be mended.
    static func read(_ reader: inout FormReader) -> (name: String, facts: Facts)? {
        let name = reader.line("name", most: 120, missing: RoomsWords.nameMissing)
        var facts = Facts()
        facts.sort = reader.choice("sort", missing: RoomsWords.sortMissing) ?? .room
        facts.address = reader.line("address", most: 300, missing: RoomsWords.addressMissing)
        facts.directions = reader.text("directions", most: 1000)
        facts.seats = reader.whole("seats", 1...1000, wrong: RoomsWords.seatsWrong) ?? 0
        if facts.seats == 0, reader.state.problem("seats") == nil { reader.note("seats", RoomsWords.seatsWrong) }
        facts.access = Set(reader.list("access").compactMap(Access.init(rawValue:)))
        facts.accessMore = reader.text("access-more", most: 1000)
        var days: [[Range<Int>]] = []
        for weekday in 1...7 {
            let read = WeeklyHours.read(reader.line("open-\(weekday)", most: 100))
            if read == nil { reader.note("open-\(weekday)", RoomsWords.hoursWrong) }
            days.append(read ?? [])
        }
        facts.weekly = WeeklyHours(days)
        if facts.weekly.isEmpty, reader.isGood { reader.note("open-1", RoomsWords.hoursMissing) }
        facts.hoursMore = reader.line("hours-more", most: 300)
        facts.ask = reader.line("ask", most: 200, missing: RoomsWords.askMissing)
        facts.terms = reader.choice("terms", missing: RoomsWords.termsMissing) ?? .askFirst
        return reader.isGood ? (name, facts) : nil
    }

    /// The form's fields as the room stands.
    var state: FormState {
        var values: [String: [String]] = [
            "name": [name], "sort": [facts.sort.rawValue], "address": [facts.address],
            "directions": [facts.directions], "seats": ["\(facts.seats)"], "access": facts.access.map(\.rawValue),
            "access-more": [facts.accessMore], "hours-more": [facts.hoursMore], "ask": [facts.ask],
            "terms": [facts.terms.rawValue], "revision": ["\(revision)"],
        ]
        for (number, day) in facts.weekly.days.enumerated() { values["open-\(number + 1)"] = [WeeklyHours.text(day)] }
        return FormState(lists: values)
    }
}

/// Asks once more before a room is closed, or opened again.
struct CloseRoomPage: Page {
    let room: Room
    var state = FormState()

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(room.isClosed ? RoomsWords.openTitle : .closeTitle), place: .gatherings,
            back: (shown.link(RoomsRoute.room(room.id)), room.name), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        let isClosed = room.isClosed
        html.heading(
            shown.say(isClosed ? RoomsWords.openTitle : .closeTitle),
            lead: shown.say(isClosed ? RoomsWords.openLead : .closeLead))
        html.form(to: shown.link(RoomsRoute.close(room.organisation, room.id)), in: shown) { html in
            if isClosed {
                html.void(.input, .type("hidden"), .name("open"), .value("yes"))
            } else {
                html.field(Field("word", .area, label: shown.say(RoomsWords.closeWord)), state)
            }
            html.actions(
                shown.say(isClosed ? RoomsWords.openDo : .closeDo),
                stop: (shown.say(PagesWords.cancel), shown.link(RoomsRoute.room(room.id))), in: shown)
        }
    }
}
