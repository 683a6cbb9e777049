import Markup
import Pages
import Phrases
import Spine

/// All that is done on paper, by phone and in meetings for one conversation.
struct PaperPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let now: Time
    let batches: [PaperBatch]
    /// How many answered by phone and in meetings, as it was published last.
    let heard: [(channel: Channel, people: Int)]
    let mayPrint: Bool
    /// Whether the viewer's organisation does not read the answers.
    let isLeftOut: Bool
    let state: FormState
    /// What was typed and is no slip's number here.
    let wrongNumber: String?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.paperTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)),
            hasProblems: !state.isGood || wrongNumber != nil)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        var number = FormState(["number": wrongNumber ?? ""])
        if wrongNumber != nil { number.note("number", shown.say(PaperWords.numberUnknown)) }
        html.problems(of: wrongNumber == nil ? state : number, in: shown)
        html.element(.header) { html in
            let question = draft.question.best(for: shown.say.language.code)
            html.written(.p, question, class: "where")
            html.element(.h1, text: shown.say(PaperWords.paperTitle))
            html.element(.p, .class("lead"), text: shown.say(PaperWords.paperLead))
        }
        html.section("speaking", shown.say(PaperWords.speakingTitle)) { html in
            html.element(.p, text: shown.say(PaperWords.speakingLead))
            for (channel, people) in heard {
                let words: PaperWords = channel == .phone ? .heardByPhone : .heardInMeetings
                html.element(.p, .class("meta"), text: shown.say(words, ["people": people]))
            }
            if isLeftOut {
                html.element(.p, text: shown.say(PaperWords.leftOut))
            } else if draft.isOpen(at: now) {
                html.element(.p) { html in
                    html.go(
                        shown.say(PaperWords.speakTitle), shown.link(PaperRoute.forSomebody(slug, draft.id).whole))
                }
            } else {
                html.element(.p, text: shown.say(PaperWords.notOpenToSpeak))
            }
        }
        html.section("slips-back", shown.say(PaperWords.slipsTitle)) { html in slips(number, &html, shown) }
        if mayPrint, !draft.isClosed(at: now) { printing(&html, shown) }
        html.section("answers", shown.say(PaperWords.answersTitle)) { html in
            html.element(.p, text: shown.say(PaperWords.answersLead))
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(PaperRoute.letter(slug, draft.id).whole)),
                    text: shown.say(PaperWords.letterLink))
            }
        }
    }

    private func slips(_ number: FormState, _ html: inout HTML, _ shown: Rendering) {
        let slug = cell.cell.slug
        guard !batches.isEmpty else {
            return html.empty(shown.say(mayPrint ? PaperWords.noBatchConvenor : .noBatch))
        }
        if !isLeftOut { findSlip(number, &html, shown) }
        html.element(.ul, .class("rows")) { html in
            for batch in batches {
                html.row(
                    shown.say(PaperWords.batchNamed, ["batch": batch.code]),
                    shown.link(PaperRoute.batch(slug, batch.id).whole), about: about(batch, shown),
                    end: BatchPage.stage(batch, in: shown))
            }
        }
    }

    private func findSlip(_ number: FormState, _ html: inout HTML, _ shown: Rendering) {
        html.element(
            .form, .method("get"), .action(shown.link(PaperRoute.overview(cell.cell.slug, draft.id).whole)),
            .flag("novalidate", true)
        ) { html in
            html.field(
                Field(
                    "number", .short, label: shown.say(PaperWords.numberAsk), hint: shown.say(PaperWords.numberHint),
                    autocomplete: "off"), number)
            html.actions(shown.say(PaperWords.numberGo), in: shown)
        }
    }

    private func about(_ batch: PaperBatch, _ shown: Rendering) -> String {
        let count = shown.say(PaperWords.slipsPrinted, count: batch.slips)
        return batch.entrance.map { "\(count) · \($0.label)" } ?? count
    }

    private func printing(_ html: inout HTML, _ shown: Rendering) {
        html.section("printing", shown.say(PaperWords.printTitle)) { html in
            html.element(.p, text: shown.say(PaperWords.printLead))
            html.form(to: shown.link(PaperRoute.overview(cell.cell.slug, draft.id).whole), in: shown) { html in
                html.field(
                    Field(
                        "slips", .short, label: shown.say(PaperWords.slipsAsk),
                        hint: shown.say(PaperWords.slipsHint, ["most": SlipNumber.most])), state)
                if !draft.entrances.isEmpty {
                    html.select(
                        "entrance", label: shown.say(PaperWords.entranceAsk), hint: shown.say(PaperWords.entranceHint),
                        none: shown.say(SetUpWords.everybody), draft.entrances.map { Choice($0.code, $0.label) }, state)
                }
                html.field(
                    Field("hand_in", label: shown.say(PaperWords.handInAsk), hint: shown.say(PaperWords.handInHint)),
                    state)
                html.field(
                    Field(
                        "destroy_by", .date, label: shown.say(PaperWords.destroyByAsk),
                        hint: shown.say(PaperWords.destroyByHint)), state)
                html.actions(shown.say(PaperWords.printDo), icon: .print, in: shown)
            }
        }
    }
}
