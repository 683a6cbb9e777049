import Markup
import Pages
import Phrases

/// What is kept for how long.
struct RetentionPage: Page {
    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.retentionTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.retentionTitle), lead: shown.say(Words.retentionLead))
        let length = shown.say(Words.retentionHowLong)
        var lines = RetentionRule.all.map {
            (what: shown.say($0.what), length: shown.say(Words.retentionDays, count: Int($0.days)))
        }
        lines.append((shown.say(Words.keptSecrets), shown.say(Words.retentionSecrets)))
        lines.append((shown.say(Words.keptPeople), shown.say(Words.retentionUntilErased)))
        lines.append((shown.say(Words.keptActs), shown.say(Words.retentionUntilErased)))
        html.table(caption: shown.say(Words.retentionTitle), columns: [shown.say(Words.retentionWhat), length]) {
            html in
            for line in lines {
                html.tableRow(heading: { $0.text(line.what) }, cells: { $0.tableCell(length, line.length) })
            }
        }
    }
}
