import Markup
import Pages
import Phrases
import Spine

/// The form that lists somebody in a cell.
struct AddPersonPage: Page {
    let heading: CellHeading
    let organisations: [Organisation]
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.addTitle), cell: heading, place: .people, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = heading.cell.slug
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.addTitle), lead: shown.say(Words.addLead))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [shown.say(Words.candourNames), shown.say(Words.candourListed), shown.say(Words.candourConsent)],
                in: shown)
            html.form(to: shown.link(NetworkRoute.addPerson(slug)), in: shown) { html in
                html.field(Field("name", label: shown.say(Words.personName)), state)
                html.field(
                    Field("email", .email, label: shown.say(Words.email), hint: shown.say(Words.emailHint)), state)
                PersonForm.standing(&html, state, in: shown)
                PersonForm.behalf(&html, organisations, in: heading.cell, state, in: shown)
                html.tick("letter", label: shown.say(Words.byLetter), hint: shown.say(Words.byLetterHint), state)
                html.actions(
                    shown.say(Words.addThem), stop: (shown.say(Words.stop), shown.link(NetworkRoute.people(slug))),
                    in: shown)
            }
        }
    }
}
