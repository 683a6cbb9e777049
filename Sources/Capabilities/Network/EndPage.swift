import Markup
import Pages
import Phrases
import Spine

/// Asks once more before a convenor ends somebody's membership.
struct EndPage: Page {
    let heading: CellHeading
    let person: CellPerson
    let isLastConvenor: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(title(in: shown), cell: heading, place: .people, back: (back(in: shown), person.name))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(title(in: shown), lead: shown.say(Words.endHelp))
        if isLastConvenor { return html.notice(shown.say(Words.lastConvenor)) }
        html.element(.p, text: shown.say(Words.endUndo))
        let target = shown.link(NetworkRoute.personEnd(heading.cell.slug, person.person))
        html.form(to: target, in: shown) { html in
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("danger"), text: shown.say(Words.endIt))
                html.element(
                    .a, .class("button quiet"), .href(back(in: shown)), text: shown.say(Words.endNot))
            }
        }
    }

    private func title(in shown: Rendering) -> String { shown.say(Words.endAsk, ["name": person.name]) }

    private func back(in shown: Rendering) -> Link {
        shown.link(NetworkRoute.person(heading.cell.slug, person.person))
    }
}
