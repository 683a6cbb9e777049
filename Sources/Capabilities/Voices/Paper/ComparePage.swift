import Markup
import Pages
import Phrases
import Spine

/// One slip as it was typed in, for somebody else to compare with the paper.
struct ComparePage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let number: SlipNumber
    let views: [AskedView]
    let decided: [String]
    /// Whether whoever wrote it has had it erased: there is nothing to compare.
    let isErased: Bool
    let state: FormState

    func with(_ state: FormState) -> ComparePage {
        ComparePage(
            cell: cell, batch: batch, number: number, views: views, decided: decided, isErased: isErased, state: state)
    }

    private func title(_ shown: Rendering) -> String { shown.say(PaperWords.compareSlip, ["number": number.text]) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(shown), cell: cell, place: .voices,
            back: batch.back(in: cell, shown), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            title(shown),
            lead: isErased
                ? shown.say(PaperWords.compareErased) : shown.say(PaperWords.compareLeft, count: batch.toCompare))
        html.decidedThoughts(decided, in: shown)
        html.form(to: shown.link(PaperRoute.compare(cell.cell.slug, batch.id).whole), in: shown) { html in
            html.kept("slip", number.text)
            if !isErased {
                html.element(.p, text: shown.say(PaperWords.compareHow))
                AnswerFields(views: views, tag: shown.say.language.code, own: .ownOnPaper, state: state)
                    .body(&html, in: shown)
            }
            html.actions(shown.say(isErased ? PaperWords.compareNext : .compareSame), in: shown)
        }
    }
}
