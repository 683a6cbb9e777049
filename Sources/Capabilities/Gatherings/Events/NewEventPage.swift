import Markup
import Pages
import Phrases
import Spine

/// The next meeting, on one page: what, when, where, whom to invite.
struct NewEventPage: Page {
    let cell: CellHeading
    /// Whether there is anybody else in the group to invite.
    let hasOthers: Bool
    let room: EventRoom
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.newTitle), cell: cell, place: .gatherings, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.newTitle), lead: shown.say(Words.newLead))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [Words.candourLink, .candourAnswers, .candourInvited, .candourLaw].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(EventsRoute.new(cell.cell.slug)), in: shown) { html in
                html.eventFields(state, room: room, in: shown)
                html.invitees(hasOthers: hasOthers, state, in: shown)
                html.actions(
                    shown.say(Words.newDo),
                    stop: (shown.say(PagesWords.cancel), shown.link(EventsRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }
}

extension HTML {
    /// Whom to invite: pasted, or everybody who is here.
    mutating func invitees(hasOthers: Bool, _ state: FormState, in shown: Rendering) {
        if hasOthers {
            tick(
                "everybody", label: shown.say(InvitationsWords.everybody),
                hint: shown.say(InvitationsWords.everybodyHint), state)
        }
        field(
            Field(
                "people", .area, label: shown.say(InvitationsWords.peopleField),
                hint: shown.say(InvitationsWords.peopleHint)), state)
    }
}
