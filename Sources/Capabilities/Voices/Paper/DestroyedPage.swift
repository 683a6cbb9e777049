import Markup
import Pages
import Phrases
import Spine

/// Saying that the paper of a batch is gone.
struct DestroyedPage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.destroyTitle), cell: cell, place: .voices,
            back: batch.back(in: cell, shown), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(PaperWords.destroyTitle),
            lead: shown.say(PaperWords.destroyLead, ["day": shown.day(batch.destroyBy)]))
        html.form(to: shown.link(PaperRoute.destroyed(cell.cell.slug, batch.id).whole), in: shown) { html in
            html.tick(
                "gone", label: shown.say(PaperWords.gone, ["batch": batch.code]), hint: shown.say(PaperWords.goneHint),
                state)
            html.actions(shown.say(PaperWords.destroyDo), in: shown)
        }
    }
}
