import Markup
import Pages
import Phrases
import Spine

/// The form for a paper's text version.
struct TextPage: Page {
    let cell: CellHeading
    let paper: Paper
    let mostBytes: Int
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.giveText), cell: cell,
            back: (shown.link(PapersRoute.paper(cell.cell.slug, paper.id)), paper.title),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.p, .class("where"), .foreign(paper.language, in: shown), .dir("auto"), text: paper.title)
            html.element(.h1, text: shown.say(Words.giveText))
            html.element(.p, .class("lead"), text: shown.say(Words.giveTextLead))
        }
        if paper.canBeRead { html.notice(shown.say(Words.textReplaces)) }
        html.candour([shown.say(Words.readersLike), shown.say(Words.readersLaw)], in: shown)
        html.form(to: shown.link(PapersRoute.text(cell.cell.slug, paper.id)), in: shown, isUpload: true) { html in
            html.textVersion(state, in: shown)
            html.tick("names", label: shown.say(Words.namesField), hint: shown.say(Words.namesHint), state)
            html.actions(
                shown.say(Words.saveTextDo),
                stop: (shown.say(Words.stop), shown.link(PapersRoute.paper(cell.cell.slug, paper.id))), in: shown)
        }
    }
}
