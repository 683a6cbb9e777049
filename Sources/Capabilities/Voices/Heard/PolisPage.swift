import Markup
import Pages
import Phrases
import Spine

/// Where convenors take the answers away in the form of Polis, with a plain word on what that means.
struct PolisPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    /// Why it cannot be had; nil where it can.
    let refusal: HeardWords?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(HeardWords.polisTitle), cell: cell, place: .voices,
            back: (
                shown.link(VoicesRoute.heard(.page(cell.cell.slug, conversation.id))), shown.say(HeardWords.title)
            ), hasProblems: false)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(HeardWords.polisTitle), lead: shown.say(HeardWords.polisLead))
        if let refusal { return html.empty(shown.say(refusal)) }
        html.candour(
            [HeardWords.polisWarning, .polisNumbers, .polisRecord].map { shown.say($0) }, in: shown)
        html.form(to: shown.link(VoicesRoute.heard(.polis(cell.cell.slug, conversation.id))), in: shown) { html in
            html.choices(
                "file", legend: shown.say(HeardWords.polisFile),
                PolisFiles.Name.allCases.map { Choice($0.rawValue, $0.file) },
                FormState(["file": PolisFiles.Name.comments.rawValue]))
            html.actions(shown.say(HeardWords.polisDo), in: shown)
        }
    }
}
