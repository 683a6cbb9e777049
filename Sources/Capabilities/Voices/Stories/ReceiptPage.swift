import Markup
import Pages
import Phrases
import Spine

/// The receipt of a story that was typed in for somebody: shown once, to print and to hand over.
struct ReceiptPage: Page {
    let cell: CellHeading
    let code: String

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(StoriesWords.receiptTitle), cell: cell, place: .voices, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(StoriesWords.receiptTitle), lead: shown.say(StoriesWords.receiptLead))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, text: shown.say(StoriesWords.receiptWhat))
            html.element(.p, .class("big"), .translate("no"), text: Self.grouped(code))
            html.element(
                .p, .class("meta"),
                text: shown.say(
                    StoriesWords.receiptHow, ["address": shown.address(StoriesRoute.byCode.whole)]))
        }
        html.element(.p) { html in
            html.element(
                .a, .href(shown.link(StoriesRoute.all(cell.cell.slug).whole)), text: shown.say(StoriesWords.stories))
        }
    }

    /// A code in fours, so that it can be read out and typed.
    static func grouped(_ code: String) -> String {
        var groups: [String] = []
        var rest = code[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}

/// Where a story is withdrawn with the code of a receipt.
struct WithdrawByCodePage: Page {
    let state: FormState
    let isDone: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(isDone ? StoriesWords.codeDone : .codeTitle), hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        if isDone { return html.heading(shown.say(StoriesWords.codeDone), lead: shown.say(StoriesWords.codeDoneLead)) }
        html.heading(shown.say(StoriesWords.codeTitle), lead: shown.say(StoriesWords.withdrawLead))
        html.form(to: shown.link(StoriesRoute.byCode.whole), in: shown) { html in
            html.field(
                Field("code", label: shown.say(StoriesWords.code), hint: shown.say(StoriesWords.codeHint)), state)
            html.actions(shown.say(StoriesWords.withdrawDo), in: shown)
        }
    }
}
