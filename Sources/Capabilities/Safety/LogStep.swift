import Markup
import Pages
import Phrases
import Spine

/// What somebody did about a worry or a breach, and when.
struct LogStep: Sendable {
    let at: Time
    /// Their name; nil once they are erased.
    let by: String?
    let note: String
}

extension HTML {
    /// The steps of a log, the first one first.
    mutating func steps(_ steps: [LogStep], in shown: Rendering) {
        section("steps", shown.say(Words.stepsTitle)) { html in
            if steps.isEmpty { html.element(.p, text: shown.say(Words.stepsNone)) }
            html.element(.ol) { html in
                for step in steps {
                    html.element(.li) { html in
                        html.element(
                            .b, text: [shown.moment(step.at), step.by].compactMap(\.self).joined(separator: " · "))
                        html.text(step.note)
                    }
                }
            }
        }
    }
}
