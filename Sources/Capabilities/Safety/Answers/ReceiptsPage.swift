import Markup
import Pages
import Phrases
import Spine

/// Asks for the code under which something was sent.
struct ReceiptsPage: Page {
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.receiptsTitle), hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.receiptsTitle), lead: shown.say(Words.receiptsLead))
        html.form(to: shown.link(SafetyRoute.receipts), in: shown) { html in
            html.field(Field("code", .short, label: shown.say(Words.codeLabel), hint: shown.say(Words.codeHint)), state)
            html.actions(shown.say(Words.codeSend), in: shown)
        }
    }
}

/// What came of something that was sent.
struct ReceiptPage: Page {
    let what: Words
    let day: Time
    let due: Time?
    let outcome: Words
    let answer: String

    init(report: Report) {
        what = report.reason.words
        day = report.day
        due = nil
        outcome = report.answer?.words ?? .answerOpen
        answer = report.answerNote
    }

    init(owed: OwedAnswer) {
        what = owed.kind.words
        day = owed.day
        due = owed.answeredOn == nil ? owed.due : nil
        outcome = owed.answeredOn == nil ? .answerOpen : .answerGiven
        answer = owed.answer
    }

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.receiptTitle), offersLeaving: true) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.receiptTitle))
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.youSent), shown.say(what))
            html.fact(shown.say(Words.cameOn), shown.day(day))
            if let due { html.fact(shown.say(Words.dueBy), shown.day(due)) }
            html.fact(shown.say(Words.answerNow), shown.say(outcome))
            if !answer.isEmpty { html.fact(shown.say(Words.theAnswer), answer) }
        }
        html.element(.p) { html in
            html.element(
                .a, .href(shown.link(SafetyRoute.complaints, query: [("kind", OwedAnswer.Kind.appeal.rawValue)])),
                text: shown.say(Words.appealLink))
        }
    }
}
