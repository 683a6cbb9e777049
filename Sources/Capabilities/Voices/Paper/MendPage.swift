import Markup
import Pages
import Phrases
import Spine

/// A slip that was typed in, to be mended before it is compared.
struct MendPage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let number: SlipNumber
    let views: [AskedView]
    /// Thoughts that somebody has decided on already.
    let decided: [String]
    let state: FormState

    func with(_ state: FormState) -> MendPage {
        MendPage(cell: cell, batch: batch, number: number, views: views, decided: decided, state: state)
    }

    private func title(_ shown: Rendering) -> String { shown.say(PaperWords.slipNamed, ["number": number.text]) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(shown), cell: cell, place: .voices,
            back: batch.back(in: cell, shown), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(title(shown), lead: shown.say(PaperWords.mendLead))
        html.decidedThoughts(decided, in: shown)
        html.form(to: shown.link(PaperRoute.mend(cell.cell.slug, batch.id).whole), in: shown) { html in
            html.kept("slip", number.text)
            AnswerFields(views: views, tag: shown.say.language.code, own: .ownOnPaper, state: state)
                .body(&html, in: shown)
            html.actions(shown.say(PaperWords.mendDo), in: shown)
        }
    }
}

/// A slip that was typed in and is not, or no more, this person's to mend.
struct SlipDonePage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let number: SlipNumber
    /// Whether it was typed in and has not been compared yet.
    let isWaiting: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.slipNamed, ["number": number.text]), cell: cell, place: .voices,
            back: batch.back(in: cell, shown))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(PaperWords.slipNamed, ["number": number.text]),
            lead: shown.say(isWaiting ? PaperWords.slipWaitsLead : .slipDoneLead))
    }
}

extension HTML {
    /// Thoughts that stay as they are, since somebody has decided on them.
    mutating func decidedThoughts(_ thoughts: [String], in shown: Rendering) {
        guard !thoughts.isEmpty else { return }
        element(.div, .class("stack")) { html in
            html.element(.p, text: shown.say(PaperWords.decidedThoughts))
            for thought in thoughts { html.quotation(thought) }
        }
    }
}
