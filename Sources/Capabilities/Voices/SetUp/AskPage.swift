import Markup
import Pages
import Phrases
import Spine

/// Asking a question: the question alone, everything else follows as tasks.
struct AskPage: Page {
    let cell: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.askTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(SetUpWords.askTitle), lead: shown.say(SetUpWords.askLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(SetUpWords.candourDraft), shown.say(SetUpWords.candourLater)], in: shown)
            html.form(to: shown.link(SetUpRoute.new(cell.cell.slug)), in: shown) { html in
                html.field(
                    Field("question", label: shown.say(SetUpWords.question), hint: shown.say(SetUpWords.questionHint)),
                    state
                )
                html.actions(
                    shown.say(SetUpWords.askDo),
                    stop: (shown.say(PagesWords.cancel), shown.link(VoicesRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }
}
