import Markup
import Pages
import Phrases
import Spine

/// The form with which anyone reports a text.
struct ReportingPage: Page {
    let text: ReportedText
    let notice: SafetyNotice
    let action: Link
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.reportTitle), hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.reportTitle), lead: shown.say(Words.reportLead))
        html.quotation(text.words, language: text.language)
        html.danger(notice, in: shown)
        html.candour(
            [Words.reportReaders, .formKeeper, .reportNoName, .formDisclosure, .reportNotWatched].map { shown.say($0) },
            in: shown)
        html.element(.p) { html in
            html.text(shown.say(Words.reportConvenor) + " ")
            html.element(.a, .href(shown.link(SafetyRoute.complaints)), text: shown.say(Words.reportKeeper))
        }
        html.form(to: action, in: shown) { html in
            html.choices(
                "reason", legend: shown.say(Words.reasonLegend),
                Report.Reason.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            html.field(
                Field("note", .area, label: shown.say(Words.reportNote), hint: shown.say(Words.reportNoteHint)), state)
            html.actions(shown.say(Words.reportSend), in: shown)
        }
    }
}
