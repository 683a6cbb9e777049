import Markup
import Pages
import Phrases
import Spine

/// One person of a cell, as a convenor sees them.
struct PersonPage: Page {
    let heading: CellHeading
    let person: CellPerson
    let organisations: [Organisation]
    let isLastConvenor: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            person.name, cell: heading, place: .people,
            back: (shown.link(NetworkRoute.people(heading.cell.slug)), shown.say(Words.people)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = heading.cell.slug
        html.problems(of: state, in: shown)
        html.heading(person.name, lead: shown.say(Words.personLead, ["date": shown.day(person.since)]))
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.email), person.email ?? shown.say(Words.noEmail))
        }
        html.form(to: shown.link(NetworkRoute.person(slug, person.person)), in: shown) { html in
            PersonForm.standing(&html, state, in: shown)
            PersonForm.behalf(&html, organisations, in: heading.cell, state, in: shown)
            html.actions(shown.say(Words.saveStanding), in: shown)
        }
        html.section("invite", shown.say(Words.inviteAgain)) { html in
            html.element(.p, text: shown.say(Words.inviteHelp))
            html.form(to: shown.link(NetworkRoute.personInvitation(slug, person.person)), in: shown) { html in
                if person.email != nil { html.tick("letter", label: shown.say(Words.byLetter), FormState()) }
                html.actions(shown.say(Words.inviteAgain), in: shown)
            }
        }
        html.section("end", shown.say(Words.endTitle)) { html in
            html.element(.p, text: shown.say(isLastConvenor ? Words.lastConvenor : Words.endHelp))
            if !isLastConvenor {
                html.press(
                    shown.say(Words.endIt), to: shown.link(NetworkRoute.personEnd(slug, person.person)),
                    class: "danger", in: shown)
            }
        }
    }
}
