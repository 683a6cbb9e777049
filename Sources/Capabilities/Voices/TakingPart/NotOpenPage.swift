import Markup
import Pages
import Phrases
import Spine

/// What is said of a conversation that cannot be answered now.
struct NotOpenPage: Page {
    let sitting: Sitting
    /// What people agree on, where this reader may see it.
    let results: Link?
    /// Whether anything came of it, and whether the day for it has passed.
    let hasCome: Bool
    let isLate: Bool

    func frame(in shown: Rendering) -> Frame { sitting.frame(title(shown), isPrivate: false) }

    private func title(_ shown: Rendering) -> String {
        if case .opens(let day) = sitting.stage {
            return shown.say(TakingPartWords.opensTitle, ["day": shown.day(day)])
        }
        return shown.say(TakingPartWords.closedTitle)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, text: title(shown))
            html.written(.p, sitting.question.question.version(for: sitting.tag), class: "lead")
        }
        html.element(.div, .class("stack")) { html in
            if case .closed(let day) = sitting.stage {
                html.element(.p, text: shown.say(TakingPartWords.closedOn, ["day": shown.day(day)]))
                html.written(.p, sitting.question.promise.version(for: sitting.tag))
                if !hasCome { html.promised(sitting.question.promised, isLate: isLate, in: shown) }
                if let results {
                    html.element(.p) { $0.element(.a, .href(results), text: shown.say(Words.seeAgree)) }
                }
                html.element(.p) { html in
                    html.element(
                        .a, .href(sitting.to(TakingPartRoute.back)), text: shown.say(TakingPartWords.backLink))
                }
            } else {
                html.element(.p, text: shown.say(TakingPartWords.opensLead))
            }
        }
    }
}
