import Markup
import Pages
import Phrases

/// What the last look at the installation found, each with its remedy.
struct HealthPage: Page {
    let checked: CheckedHealth?

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.healthTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.healthTitle), lead: shown.say(Words.healthLead))
        if let checked {
            html.element(.p, .class("meta"), text: shown.say(Words.checkedOn, ["time": shown.moment(checked.at)]))
            html.element(.ul, .class("rows")) { html in
                for finding in checked.findings { row(finding, &html, in: shown) }
            }
        } else {
            html.empty(shown.say(Words.healthNone))
        }
        html.press(shown.say(Words.checkNow), to: shown.link(HostRoute.health), in: shown)
    }

    private func row(_ finding: Finding, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.b, text: finding.name(in: shown.say))
                html.element(.p, text: finding.words(in: shown.say))
                if let remedy = finding.remedy(in: shown.say) {
                    html.element(.p, text: shown.say(Words.whatToDo, ["remedy": remedy]))
                }
            }
            html.element(
                .span, .class(finding.state == .good ? "tag" : "tag warm"), text: finding.state.name(in: shown.say))
        }
    }
}
