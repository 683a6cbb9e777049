import Markup
import Pages
import Phrases
import Spine

/// All that can be said of an event: the first day's fields, and the rest.
struct ChangePage: Page {
    let cell: CellHeading
    let event: Event
    /// Whether somebody else changed it meanwhile.
    let isConflict: Bool
    let room: EventRoom
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.changeTitle), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.event(cell.cell.slug, event.id)), event.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.changeTitle), lead: shown.say(Words.changeLead))
        if isConflict { html.notice(shown.say(Words.changeConflict)) }
        if event.series != nil { html.notice(shown.say(Words.changeOneDate)) }
        html.element(.div, .class("columns before")) { html in
            html.candour([Words.candourLink, .candourChange, .candourLaw].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(EventsRoute.change(cell.cell.slug, event.id)), in: shown) { html in
                html.void(.input, .type("hidden"), .name("revision"), .value(state.value("revision")))
                html.eventFields(state, room: room, in: shown)
                html.field(Field("answer-by", .date, label: shown.say(Words.answerByField)), state)
                html.particulars(state, in: shown)
                html.actions(
                    shown.say(Words.changeDo),
                    stop: (
                        shown.say(PagesWords.cancel), shown.link(EventsRoute.event(cell.cell.slug, event.id))
                    ), in: shown)
            }
        }
    }
}

extension HTML {
    /// What is asked beyond the first day, of an event and of a series alike.
    mutating func particulars(_ state: FormState, in shown: Rendering) {
        field(Field("about", .area, label: shown.say(Words.aboutField), hint: shown.say(Words.aboutHint)), state)
        field(
            Field("directions", .area, label: shown.say(Words.directionsField), hint: shown.say(Words.directionsHint)),
            state)
        choices(
            "for-whom", legend: shown.say(Words.forWhomField),
            Particulars.ForWhom.allCases.map {
                Choice($0.rawValue, shown.say($0.words), hint: shown.say($0.linkWords))
            },
            state)
        field(
            Field("places", .short, label: shown.say(Words.placesField), hint: shown.say(Words.placesHint)), state)
        field(
            Field("languages", label: shown.say(Words.languagesField), hint: shown.say(Words.languagesHint)), state)
        ticks(
            "offers", legend: shown.say(Words.offersField),
            Particulars.Offer.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        field(
            Field("offers-more", label: shown.say(Words.offersMoreField), hint: shown.say(Words.offersMoreHint)), state)
        tick(
            "lanyards-off", label: shown.say(Words.lanyardsOffField), hint: shown.say(Words.lanyardsOffSays), state)
        tick(
            "nothing-recorded", label: shown.say(Words.nothingRecordedField),
            hint: shown.say(Words.nothingRecordedSays), state)
    }
}

extension Particulars {
    /// Reads what is asked beyond the first day; address and online link are the first day's.
    static func read(_ reader: inout FormReader) -> Particulars {
        var read = Particulars()
        read.about = reader.text("about", most: 1000)
        read.directions = reader.text("directions", most: 1000)
        read.forWhom = reader.choice("for-whom", missing: Words.forWhomMissing) ?? .cell
        let places = reader.line("places", most: 6)
        if !places.isEmpty {
            read.places = Int(places).flatMap { (1...100_000).contains($0) ? $0 : nil }
            if read.places == nil { reader.note("places", Words.placesWrong) }
        }
        read.languages = reader.line("languages", most: 300)
        read.offers = Set(reader.list("offers").compactMap(Offer.init(rawValue:)))
        read.offersMore = reader.line("offers-more", most: 300)
        read.lanyardsOff = reader.isTicked("lanyards-off")
        read.nothingRecorded = reader.isTicked("nothing-recorded")
        return read
    }

    /// The fields as they stand.
    var state: [String: [String]] {
        [
            "about": [about], "directions": [directions], "for-whom": [forWhom.rawValue],
            "places": [places.map(String.init) ?? ""], "languages": [languages],
            "offers": offers.map(\.rawValue), "offers-more": [offersMore],
            "lanyards-off": lanyardsOff ? ["yes"] : [], "nothing-recorded": nothingRecorded ? ["yes"] : [],
        ]
    }
}
