import Markup
import Pages
import Phrases
import Spine

/// How many views came in and what became of them, for everybody.
struct LogPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let log: CheckingLog

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(CheckingWords.logTitle), cell: cell, place: .voices,
            back: (
                shown.link(VoicesRoute.conversation(cell.cell.slug, conversation.id)), shown.say(Words.agreeTitle)
            ))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where"), .lang(conversation.language), .dir("auto"), text: conversation.question)
            html.element(.h1, text: shown.say(CheckingWords.logTitle))
            html.element(.p, .class("lead"), text: shown.say(CheckingWords.logLead))
        }
        let column = shown.say(CheckingWords.logNumber)
        html.table(
            caption: log.until.map { shown.say(CheckingWords.logUntil, ["day": shown.day($0)]) }
                ?? shown.say(CheckingWords.logWhole),
            columns: [shown.say(CheckingWords.logWhat), column], numeric: [1]
        ) { html in
            row(CheckingWords.logAll, log.all, column, &html, in: shown)
            for part in log.parts { row(words(part.outcome), part.count, column, &html, in: shown) }
        }
        html.element(.p, .class("meta"), text: shown.say(CheckingWords.logFew))
    }

    private func words(_ outcome: CheckingLog.Outcome) -> CheckingWords {
        switch outcome {
        case .published: .statePublished
        case .refused(let refusal): refusal.words
        case .open: .logOpen
        }
    }

    private func row(
        _ words: CheckingWords, _ count: ProtectedCount, _ column: String, _ html: inout HTML, in shown: Rendering
    ) {
        html.tableRow {
            $0.text(shown.say(words))
        } cells: { html in
            html.tableCell(column, isNumeric: true, count.shown.map { String($0) } ?? shown.say(Words.notShown))
        }
    }
}
