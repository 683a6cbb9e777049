import Markup
import Pages
import Phrases
import Spine

/// How far an import has come.
struct ProgressPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let progress: ImportProgress

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.progressTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.header) { html in
            html.element(.p, .class("where"), .lang(conversation.language), .dir("auto"), text: conversation.question)
            html.element(.h1, text: shown.say(Words.progressTitle))
        }
        html.element(
            .p, .id("job"), text: shown.say(Words.progressSoFar, ["views": progress.views, "people": progress.people]))
        if progress.isStuck {
            html.notice(shown.say(Words.progressStuck))
        } else if progress.isDone {
            html.notice(shown.say(Words.progressDone))
            html.element(.p) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(VoicesRoute.conversation(slug, conversation.id))),
                    text: shown.say(Words.seeAgree))
            }
        } else {
            html.element(.progress, .aria("labelledby", "job"), text: "")
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(VoicesRoute.progress(slug, conversation.id))),
                    text: shown.say(Words.progressAgain))
            }
        }
    }
}
