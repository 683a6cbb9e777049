import Database
import Markup
import Pages
import Phrases
import Spine

/// What was decided, the latest first by day; each decision can be taken back.
struct DecidedPage: Page {
    struct Row: Sendable {
        let view: Item.ID
        let words: String
        let language: String
        let moderation: Statement.Moderation
        let refusal: Refusal?

        static func all(of conversation: Conversation.ID, _ tx: ReadTransaction) throws -> [Row] {
            try tx.all(
                """
                select statement.id, item.title, item.language, statement.moderation, statement.refusal
                from statement join item on item.id = statement.id
                    join ruling on ruling.statement = statement.id
                where statement.conversation = \(conversation)
                    and statement.moderation in ('approved', 'published', 'refused')
                order by ruling.day desc, statement.id limit 100
                """
            ) { row in
                Row(
                    view: try row.next(), words: try row.next(), language: try row.next(),
                    moderation: try row.next(),
                    refusal: try row.next(String?.self).flatMap { Refusal(rawValue: $0) })
            }
        }
    }

    let cell: CellHeading
    let conversation: Conversation
    let rows: [Row]
    /// Somebody else was faster.
    let isLate: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(CheckingWords.decidedTitle), cell: cell, place: .voices,
            back: (
                shown.link(CheckingRoute.queue(cell.cell.slug, conversation.id)), shown.say(CheckingWords.checkTitle)
            ), hasProblems: isLate)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(CheckingWords.decidedTitle), lead: shown.say(CheckingWords.decidedLead))
        if isLate { html.notice(shown.say(CheckingWords.decidedMeanwhile)) }
        if rows.isEmpty { return html.empty(shown.say(CheckingWords.nothingDecided)) }
        html.element(.ul, .class("rows")) { html in
            for row in rows { write(row, &html, in: shown) }
        }
    }

    private func write(_ row: Row, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.span, .lang(row.language), .dir("auto"), text: row.words)
                let state: String =
                    switch row.moderation {
                    case .approved: shown.say(CheckingWords.stateApproved)
                    case .published: shown.say(CheckingWords.statePublished)
                    default: row.refusal.map { shown.say($0.words) } ?? shown.say(CheckingWords.refuse)
                    }
                html.element(.p, .class("meta"), text: state)
            }
            let link = shown.link(CheckingRoute.decided(cell.cell.slug, conversation.id))
            html.form(to: link, in: shown) { html in
                html.void(.input, .type("hidden"), .name("view"), .value(row.view.text))
                html.element(.button, .class("quiet"), text: shown.say(CheckingWords.takeBack))
            }
        }
    }
}
