import Markup
import Pages
import Phrases
import Spine

/// The reports of a group, open ones first.
struct ReportsPage: Page {
    let heading: CellHeading
    let reports: [Report]
    /// What was answered just now.
    let done: Report.Answer?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.reportsTitle), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.reportsTitle), lead: shown.say(Words.reportsLead))
        switch done {
        case .takenDown: html.notice(shown.say(Words.doneTakenDown))
        case .stays: html.notice(shown.say(Words.doneStays))
        case nil: break
        }
        if reports.isEmpty { html.empty(shown.say(Words.reportsNone)) }
        html.element(.ul, .class("rows")) { html in
            for report in reports {
                html.row(
                    shown.say(report.reason.words), shown.link(SafetyRoute.report(heading.cell.slug, report.id)),
                    about: shown.say(report.answer?.words ?? .answerOpen), end: shown.day(report.day))
            }
        }
    }
}

/// One report: the words, what was said about them, and the answer.
struct ReportPage: Page {
    let heading: CellHeading
    let report: Report
    let text: ReportedText?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.reportOne), cell: heading,
            back: (shown.link(SafetyRoute.reports(heading.cell.slug)), shown.say(Words.reportsTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.reportOne))
        if let text {
            html.quotation(text.words, language: text.language)
            html.element(.p) { html in
                html.element(.a, .href(shown.link(item: text.item)), text: shown.say(Words.reportWhere))
            }
        } else {
            html.element(.p, text: shown.say(Words.reportGone))
        }
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.reasonLegend), shown.say(report.reason.words))
            if !report.note.isEmpty { html.fact(shown.say(Words.reportNote), report.note) }
            html.fact(shown.say(Words.cameOn), shown.day(report.day))
            html.fact(shown.say(Words.answerNow), shown.say(report.answer?.words ?? .answerOpen))
        }
        html.candour([shown.say(Words.answerReaders)], in: shown)
        html.form(to: shown.link(SafetyRoute.report(heading.cell.slug, report.id)), in: shown) { html in
            html.choices(
                "answer", legend: shown.say(Words.answerLegend),
                [
                    Choice(
                        Report.Answer.takenDown.rawValue, shown.say(Words.answerTakenDown),
                        hint: shown.say(Words.answerTakenDownHint)),
                    Choice(
                        Report.Answer.stays.rawValue, shown.say(Words.answerStays),
                        hint: shown.say(Words.answerStaysHint)),
                ], state)
            html.field(
                Field("note", .area, label: shown.say(Words.answerNote), hint: shown.say(Words.answerNoteHint)), state)
            html.actions(shown.say(Words.answerSend), in: shown)
        }
    }
}
