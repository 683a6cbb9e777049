import Markup
import Pages
import Phrases
import Spine

/// The conversations of a group.
struct VoicesPage: Page {
    /// One of them, and where it is.
    struct Row: Sendable {
        let conversation: Conversation
        let stage: Conversation.Stage
    }

    let cell: CellHeading
    /// What can be answered now.
    let openings: [OpenConversation]
    let rows: [Row]
    let mayImport: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.voices), cell: cell, place: .voices)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        let ask = (shown.say(SetUpWords.askTitle), shown.link(SetUpRoute.new(slug)))
        let bring = (shown.say(Words.importTitle), shown.link(VoicesRoute.importing(slug)))
        html.heading(shown.say(Words.voices), lead: shown.say(Words.voicesLead))
        html.element(.p) { html in
            html.element(.a, .href(shown.link(StoriesRoute.all(slug).whole)), text: shown.say(StoriesWords.stories))
        }
        if rows.isEmpty {
            html.empty(
                shown.say(mayImport ? Words.noneYetConvenor : .noneYet),
                action: mayImport ? (label: ask.0, link: ask.1) : nil)
            if mayImport { html.element(.p) { $0.element(.a, .href(bring.1), text: bring.0) } }
            return
        }
        for opening in openings { opening.write(in: cell, &html, in: shown) }
        html.element(.ul, .class("rows")) { html in
            for row in rows { write(row, &html, in: shown) }
        }
        if mayImport {
            html.element(.div, .class("actions")) { html in
                html.element(.a, .class("button"), .href(ask.1), text: ask.0)
                html.element(.a, .class("button quiet"), .href(bring.1), text: bring.0)
            }
        }
    }

    private func write(_ row: Row, _ html: inout HTML, in shown: Rendering) {
        let id = row.conversation.id
        let slug = cell.cell.slug
        let route: VoicesRoute =
            switch row.stage {
            case .arriving: .progress(slug, id)
            case .settingUp: .setUp(.tasks(slug, id))
            default: HeardRoute.page(slug, id).whole
            }
        let question = row.conversation.text.best(for: shown.say.language.code)
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(route)), .lang(question.language), .dir("auto"), text: question.words)
                html.element(
                    .p, .class("meta"), text: ConversationFacts.text(row.conversation, row.stage, nil, in: shown))
            }
        }
    }
}
