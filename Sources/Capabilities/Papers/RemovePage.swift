import Markup
import Pages
import Phrases
import Spine

/// Asks once more before a paper goes.
struct RemovePage: Page {
    let cell: CellHeading
    let paper: Paper

    private var back: PapersRoute { .paper(cell.cell.slug, paper.id) }

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.removeTitle), cell: cell, back: (shown.link(back), paper.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where"), .foreign(paper.language, in: shown), .dir("auto"), text: paper.title)
            html.element(.h1, text: shown.say(Words.removeTitle))
            html.element(.p, .class("lead"), text: shown.say(Words.removeLead))
        }
        html.press(
            shown.say(Words.removeDo), to: shown.link(PapersRoute.remove(cell.cell.slug, paper.id)), class: "danger",
            in: shown)
    }
}
