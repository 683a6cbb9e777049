import Markup
import Pages
import Phrases
import Spine

/// Typing in one slip; the next number is there already.
struct TypePage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let question: OpenQuestion
    let views: [AskedView]
    let state: FormState
    /// The slip that was typed in just now.
    let saved: String?
    /// The number of a slip that had been typed in before.
    let known: String?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.typeTitle), cell: cell, place: .voices,
            back: batch.back(in: cell, shown), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(PaperWords.typeTitle),
            lead: shown.say(PaperWords.typedSoFar, ["typed": batch.typed, "slips": batch.slips]))
        if let saved {
            html.element(.div, .class("notice"), .role("status")) { html in
                html.element(.p) { html in
                    html.text(shown.say(PaperWords.slipSaved, ["number": saved]) + " ")
                    mendLink(saved, &html, shown)
                }
            }
        }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [PaperWords.candourTyping, .candourNames, .candourQueue].map { shown.say($0) } + age(shown), in: shown)
            html.form(to: shown.link(PaperRoute.type(slug, batch.id).whole), in: shown) { html in
                html.field(
                    Field(
                        "number", .short, label: shown.say(PaperWords.numberAsk),
                        hint: shown.say(PaperWords.numberHint), autocomplete: "off"), state)
                if let known { html.element(.p) { mendLink(known, &$0, shown) } }
                AnswerFields(views: views, tag: shown.say.language.code, own: .ownOnPaper, state: state)
                    .body(&html, in: shown)
                html.actions(shown.say(PaperWords.saveSlip), in: shown)
            }
        }
    }

    private func mendLink(_ number: String, _ html: inout HTML, _ shown: Rendering) {
        let link = shown.link(PaperRoute.mend(cell.cell.slug, batch.id).whole, query: [("number", number)])
        html.element(.a, .href(link), text: shown.say(PaperWords.seeTyped))
    }

    /// What is to be looked at where not everybody may answer.
    private func age(_ shown: Rendering) -> [String] {
        switch question.leastAge {
        case .sixteen: []
        case .thirteen: [shown.say(TakingPartWords.ageThirteen)]
        case .withWorker: [shown.say(TakingPartWords.ageWithWorker)]
        }
    }
}
