import Markup
import Pages
import Phrases
import Spine

/// The form that founds a group.
struct FoundPage: Page {
    let parent: CellHeading?
    let state: FormState

    private var route: NetworkRoute { parent.map { .newCellWithin($0.cell.slug) } ?? .newCell }

    func frame(in shown: Rendering) -> Frame {
        let back = parent.map { (shown.link(NetworkRoute.cell($0.cell.slug)), $0.cell.name) }
        return Frame(
            shown.say(Words.foundTitle), cell: parent,
            back: back ?? (shown.link(NetworkRoute.home), shown.site.installation.name), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.foundTitle), lead: shown.say(Words.foundLead))
        if let parent { html.element(.p, text: shown.say(Words.foundWithin, ["group": parent.cell.name])) }
        html.element(.div, .class("columns before")) { html in
            CellForm.candour(&html, in: shown)
            html.form(to: shown.link(route), in: shown) { html in
                CellForm.fields(&html, state, hasParent: parent != nil, in: shown)
                html.actions(
                    shown.say(Words.startIt), stop: (shown.say(Words.stop), shown.link(NetworkRoute.home)), in: shown)
            }
        }
    }
}
