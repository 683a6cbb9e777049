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
    /// Whether name and address can be put right here.
    let isOnlyListed: Bool
    let state: FormState
    /// Their name and address, with what is to be mended in them.
    let names: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            person.name, cell: heading, place: .people,
            back: (shown.link(NetworkRoute.people(heading.cell.slug)), shown.say(Words.people)),
            hasProblems: !state.isGood || !names.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = heading.cell.slug
        html.problems(of: state, in: shown)
        html.problems(of: names, in: shown)
        html.heading(person.name, lead: shown.say(Words.personLead, ["date": shown.day(person.since)]))
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.email), person.email ?? shown.say(Words.noEmail))
        }
        html.form(to: shown.link(NetworkRoute.person(slug, person.person)), in: shown) { html in
            PersonForm.standing(&html, state, in: shown)
            PersonForm.behalf(&html, organisations, in: heading.cell, state, in: shown)
            html.actions(shown.say(Words.saveStanding), in: shown)
        }
        if isOnlyListed { correct(&html, in: shown) }
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
                html.element(.p) { html in
                    html.element(
                        .a, .class("button quiet"), .href(shown.link(NetworkRoute.personEnd(slug, person.person))),
                        text: shown.say(Words.endIt))
                }
            }
        }
    }

    private func correct(_ html: inout HTML, in shown: Rendering) {
        html.section("correct", shown.say(Words.correctTitle)) { html in
            html.element(.p, text: shown.say(Words.correctHelp))
            html.form(to: shown.link(NetworkRoute.personName(heading.cell.slug, person.person)), in: shown) { html in
                html.field(Field("name", label: shown.say(Words.personName)), names)
                html.field(
                    Field("email", .email, label: shown.say(Words.email), hint: shown.say(Words.emailHint)), names)
                html.actions(shown.say(Words.correctIt), in: shown)
            }
        }
    }
}
