import Markup
import Pages
import Phrases
import Spine

/// An organisation that is listed twice: choosing the entry to keep, seeing both, confirming.
struct MergePage: Page {
    let organisation: OrganisationPage
    let others: [Organisation]
    let kept: OrganisationPage?
    let state: FormState

    private func title(in shown: Rendering) -> String {
        shown.say(Words.mergeTitle, ["name": organisation.organisation.name])
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(in: shown), place: .people,
            back: (
                shown.link(NetworkRoute.organisation(organisation.organisation.id)), organisation.organisation.name
            ), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(title(in: shown), lead: shown.say(Words.mergeLead))
        if others.isEmpty {
            html.empty(shown.say(Words.mergeNone))
            return
        }
        if let kept {
            html.element(.div, .class("columns")) { html in
                side(&html, "goes", .mergeThis, organisation, in: shown)
                side(&html, "stays", .mergeKept, kept, in: shown)
            }
        }
        html.form(to: shown.link(NetworkRoute.mergeOrganisation(organisation.organisation.id)), in: shown) { html in
            html.select(
                "into", label: shown.say(Words.mergeInto), none: "–",
                others.map { other in
                    Choice(
                        other.id.text,
                        [other.name, other.typedIn(in: shown)].compactMap(\.self).joined(separator: " · "))
                }, state)
            html.element(.div, .class("actions")) { html in
                if let kept {
                    html.element(
                        .button, .class("danger"), .name("confirm"), .value(kept.organisation.id.text),
                        text: shown.say(Words.mergeConfirm))
                    html.element(.button, .class("quiet"), text: shown.say(Words.mergeCompare))
                } else {
                    html.element(.button, text: shown.say(Words.mergeCompare))
                }
            }
        }
    }

    private func side(_ html: inout HTML, _ id: String, _ title: Words, _ page: OrganisationPage, in shown: Rendering) {
        html.section(id, shown.say(title)) { html in
            html.element(.dl, .class("facts")) { html in
                let one = page.organisation
                html.fact(shown.say(Words.organisationName), one.name)
                html.fact(
                    shown.say(Words.sector), one.sector.map { shown.say($0.words) } ?? shown.say(Words.sectorNone))
                html.fact(shown.say(Words.peopleColumn), one.figure(in: shown))
                html.fact(shown.say(Words.itsGroups), page.groups.map(\.name).joined(separator: ", "))
                html.fact(shown.say(Words.identifiers), page.identifiers.joined(separator: ", "))
            }
        }
    }
}
