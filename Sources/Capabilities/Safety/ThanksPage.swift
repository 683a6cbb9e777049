import Markup
import Pages
import Phrases
import Spine

/// Says that something is in, gives the code to look it up by, and what happens next.
struct ThanksPage: Page {
    let code: ReceiptCode
    /// Whom to phone where somebody may be in danger.
    var inDanger: SafetyNotice?
    let next: [Words]

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.thanksTitle), offersLeaving: true) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.thanksTitle))
        if let inDanger { html.danger(inDanger, in: shown) }
        html.element(.div, .class("receipt")) { html in
            html.element(.p, text: shown.say(Words.receiptIf))
            html.element(.p, .class("big"), text: code.text)
            html.element(.p, .class("meta")) { html in
                html.element(.a, .href(shown.link(SafetyRoute.receipts)), text: shown.say(Words.receiptsTitle))
            }
        }
        html.section("next", shown.say(Words.nextTitle)) { html in
            html.element(.ol) { html in
                for line in next { html.element(.li, text: shown.say(line)) }
            }
        }
    }
}
