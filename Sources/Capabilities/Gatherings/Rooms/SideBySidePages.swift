import Markup
import Pages
import Phrases
import Spine

/// A member makes a day on which people work side by side: when and where.
struct NewDayPage: Page {
    let cell: CellHeading
    let room: EventRoom
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SideBySideWords.newTitle), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(cell.cell.slug)), shown.say(Words.gatherings)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(SideBySideWords.newTitle), lead: shown.say(SideBySideWords.newLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(SideBySideWords.candour), shown.say(Words.candourLaw)], in: shown)
            html.form(to: shown.link(RoomsRoute.newDay(cell.cell.slug)), in: shown) { html in
                html.eventFields(state, room: room, in: shown)
                html.actions(
                    shown.say(SideBySideWords.newDo),
                    stop: (shown.say(PagesWords.cancel), shown.link(EventsRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }
}

/// Says that somebody will be there, or takes it back, with one press.
struct ThereForm: Sendable {
    let event: Event
    let slug: Slug
    /// As they are listed; nil where they are not.
    let mine: Attendance?
    /// Their own name, to begin with.
    let name: String
    let organisation: String?
    /// Whether they made the day, and may call it off.
    let mayCallOff: Bool
    var state: FormState?

    func write(_ html: inout HTML, in shown: Rendering) {
        if let mine {
            let listed = mine.shownName.isEmpty ? name : mine.shownName
            html.element(
                .p,
                text: mine.seat == .waits
                    ? shown.say(AnswersWords.youWait) : shown.say(SideBySideWords.youAreThere, ["name": listed]))
        }
        html.form(to: shown.link(RoomsRoute.there(slug, event.id)), in: shown) { html in
            if mine != nil {
                html.void(.input, .type("hidden"), .name("back"), .value("yes"))
                html.element(.div, .class("actions")) { html in
                    html.element(.button, .class("quiet"), text: shown.say(SideBySideWords.takeBack))
                }
            } else {
                let state = state ?? FormState(["name": name])
                html.field(
                    Field(
                        "name", label: shown.say(SideBySideWords.nameField), hint: shown.say(SideBySideWords.nameHint),
                        autocomplete: "name"), state)
                if let organisation, !event.particulars.lanyardsOff {
                    html.tick(
                        "leave-off", label: shown.say(SideBySideWords.leaveOff, ["organisation": organisation]), state)
                }
                html.actions(shown.say(SideBySideWords.thereDo), in: shown)
            }
        }
        if mayCallOff {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(RoomsRoute.callOff(slug, event.id))), text: shown.say(SideBySideWords.callOff))
            }
        }
    }
}
