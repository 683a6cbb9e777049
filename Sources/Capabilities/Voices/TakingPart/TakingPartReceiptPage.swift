import Markup
import Pages
import Phrases
import Spine

/// The receipt: asked for, and given.
struct TakingPartReceiptPage: Page {
    let sitting: Sitting
    let state: FormState
    /// Set once it was asked for.
    var receipt: Receipt?
    /// Whether this browser came by four words, which open no more than they did.
    let isByWords: Bool

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(TakingPartWords.receiptTitle),
            back: (sitting.to(TakingPartRoute.end), shown.say(TakingPartWords.endTitle)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TakingPartWords.receiptTitle), lead: shown.say(TakingPartWords.receiptLead))
        if isByWords {
            html.element(.p, text: shown.say(TakingPartWords.receiptByWords))
        } else if let receipt {
            given(receipt, &html, shown)
        } else {
            html.candour(
                [TakingPartWords.emailSeen, .emailKeeper, .emailKept, .byLaw].map { shown.say($0) }, in: shown)
            html.form(to: sitting.to(TakingPartRoute.receipt), in: shown) { html in
                html.field(
                    Field(
                        "email", .email, label: shown.say(TakingPartWords.receiptEmail),
                        hint: shown.say(TakingPartWords.receiptEmailHint)), state)
                html.actions(shown.say(TakingPartWords.receiptShow), in: shown)
            }
        }
    }

    private func given(_ receipt: Receipt, _ html: inout HTML, _ shown: Rendering) {
        let address = shown.address(TakingPartRoute.returned(receipt.link))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, text: shown.say(TakingPartWords.receiptWords, ["code": sitting.entry.main.text]))
            html.element(.p, .class("big"), text: receipt.words.text(in: shown.say.language.code))
            html.element(.p, text: shown.say(TakingPartWords.receiptWordsHint))
        }
        html.element(.div, .class("stack")) { html in
            html.element(.p, text: shown.say(TakingPartWords.receiptLong))
            html.element(.p) { html in
                html.element(.a, .href(shown.link(TakingPartRoute.returned(receipt.link))), .dir("ltr"), text: address)
            }
            html.element(.p, .class("meta"), text: shown.say(TakingPartWords.receiptLongHint))
            if receipt.email.isEmpty {
                html.element(.p, text: shown.say(TakingPartWords.receiptUnknown))
            } else {
                html.element(.p, text: shown.say(TakingPartWords.receiptLetter, ["address": receipt.email]))
            }
            html.element(.div, .class("actions")) { html in
                html.go(shown.say(TakingPartWords.finish), sitting.to(TakingPartRoute.end), isQuiet: true)
            }
        }
    }
}
