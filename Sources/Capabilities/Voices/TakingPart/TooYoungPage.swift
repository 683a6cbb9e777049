import Markup
import Pages
import Phrases
import Spine

/// Says kindly that somebody is too young to answer here, and where they are heard instead. Nothing was kept.
struct TooYoungPage: Page {
    let sitting: Sitting
    let safety: SafetyNotice

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(TakingPartWords.tooYoungTitle),
            back: (sitting.to(TakingPartRoute.start), shown.say(TakingPartWords.theQuestion)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(TakingPartWords.tooYoungTitle), lead: shown.say(sitting.question.leastAge.tooYoung))
        html.element(.div, .class("stack")) { html in
            html.element(.p, text: shown.say(TakingPartWords.tooYoungInstead, ["group": sitting.question.group]))
            html.danger(safety, before: TakingPartWords.tooYoungTalk, in: shown)
            html.element(.p, text: shown.say(TakingPartWords.tooYoungKept))
        }
    }
}

extension HTML {
    /// Whom to phone in danger and whom to ask here, after a sentence that leads there.
    mutating func danger(_ safety: SafetyNotice, before: TakingPartWords, in shown: Rendering) {
        element(.div, .class("notice")) { html in
            html.element(.p, text: shown.say(before))
            html.element(.ul) { html in
                for line in safety.inDanger { html.element(.li) { $0.element(.bdi) { $0.telephoneLine(line) } } }
            }
            html.element(.p) { html in
                html.telephones(safety.contact)
                html.text(" ")
                html.element(.a, .href(safety.more), text: shown.say(TakingPartWords.moreOnSafety))
            }
        }
    }
}
