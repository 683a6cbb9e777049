import Markup
import Pages
import Phrases
import Spine

/// The stories of a group that the viewer may read.
struct StoriesPage: Page {
    let cell: CellHeading
    let stories: [Story]
    let mayTell: Bool
    let maySave: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(StoriesWords.stories), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        let tell = (shown.say(StoriesWords.tell), shown.link(StoriesRoute.tell(slug).whole))
        html.heading(shown.say(StoriesWords.stories), lead: shown.say(StoriesWords.storiesLead))
        if stories.isEmpty {
            html.empty(shown.say(StoriesWords.noneYet), action: mayTell ? (label: tell.0, link: tell.1) : nil)
        } else {
            html.element(.ul, .class("rows")) { html in
                for story in stories {
                    html.row(
                        story.title, shown.link(StoriesRoute.story(slug, story.id).whole),
                        about: story.name.isEmpty ? nil : story.name, end: shown.day(story.day))
                }
            }
            if mayTell {
                html.element(.p) { $0.element(.a, .class("button"), .href(tell.1), text: tell.0) }
            }
        }
        if maySave, !stories.isEmpty {
            html.element(.p, text: shown.say(StoriesWords.saveNote))
            html.press(
                shown.say(StoriesWords.save), to: shown.link(StoriesRoute.save(slug).whole), class: "quiet", in: shown)
        }
        html.element(.p) { html in
            html.element(.a, .href(shown.link(StoriesRoute.byCode.whole)), text: shown.say(StoriesWords.codeTitle))
        }
    }
}
