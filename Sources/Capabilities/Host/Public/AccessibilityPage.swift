import Markup
import Pages
import Phrases
import Spine

/// What works for whom, what is known not to, how that was found out, and whom to tell.
struct AccessibilityPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.accessibilityTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let name = shown.site.installation.name
        html.heading(shown.say(Words.accessibilityTitle), lead: shown.say(Words.accessibilityLead, ["name": name]))
        html.lines(
            "works", Words.worksTitle,
            [Words.worksKeyboard, .worksZoom, .worksReader, .worksColour, .worksScript], in: shown)
        html.lines("known", Words.knownTitle, [Words.knownDrafts, .knownPeople, .knownLeave], in: shown)
        html.lines("tested", Words.testedTitle, [Words.testedHow, .testedPeople], in: shown)
        html.section("tell", shown.say(Words.tellTitle)) { html in
            html.element(.p, text: shown.say(Words.tellLead))
            html.waysToReach(in: shown)
            html.element(.p, text: shown.say(Words.tellAnswer))
            html.element(.p, text: shown.say(Words.tellEnforce))
        }
        html.element(
            .p, .class("meta"),
            text: shown.say(Words.statementDate, ["date": shown.say.date(day: 24, month: 11, year: 2026)]))
    }
}

extension HTML {
    /// A section of sentences, one an entry.
    mutating func lines(_ id: String, _ title: Words, _ lines: [Words], in shown: Rendering) {
        section(id, shown.say(title)) { html in
            html.element(.ul) { html in
                for line in lines { html.element(.li, text: shown.say(line)) }
            }
        }
    }
}
