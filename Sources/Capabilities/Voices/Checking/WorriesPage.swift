import Database
import Markup
import Pages
import Phrases
import Spine

/// The views that are held back since somebody is worried about whoever wrote them: for the lead and the deputy alone.
struct WorriesPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let views: [CheckingQueue.View]

    /// Whether somebody is the conversation's lead or deputy for safeguarding.
    static func maySee(_ conversation: Conversation.ID, _ viewer: Viewer, _ tx: ReadTransaction) throws -> Bool {
        guard let me = viewer.actor else { return false }
        return try tx.first(
            "select lead = \(me) or deputy = \(me) from conversation where id = \(conversation)"
        ) { try $0.next(Bool?.self) } == true
    }

    static func views(of conversation: Conversation.ID, _ tx: ReadTransaction) throws -> [CheckingQueue.View] {
        try tx.all(
            """
            select statement.id, item.title, item.language from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and statement.moderation = 'held'
            order by statement.day, statement.id limit 200
            """
        ) { CheckingQueue.View(id: try $0.next(), words: try $0.next(), language: try $0.next(), refusedFor: nil) }
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(CheckingWords.worriesTitle), cell: cell, place: .voices,
            back: (
                shown.link(CheckingRoute.queue(cell.cell.slug, conversation.id)), shown.say(CheckingWords.checkTitle)
            ))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(CheckingWords.worriesTitle), lead: shown.say(CheckingWords.worriesLead))
        if views.isEmpty { return html.empty(shown.say(CheckingWords.noWorries)) }
        html.element(.ul, .class("rows")) { html in
            for view in views {
                html.element(.li) { html in
                    html.element(.div, .lang(view.language), .dir("auto"), text: view.words)
                    let link = shown.link(CheckingRoute.worries(cell.cell.slug, conversation.id))
                    html.form(to: link, in: shown) { html in
                        html.void(.input, .type("hidden"), .name("view"), .value(view.id.text))
                        html.element(.button, .class("quiet"), text: shown.say(CheckingWords.release))
                    }
                }
            }
        }
    }
}
