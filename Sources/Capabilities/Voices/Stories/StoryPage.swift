import Markup
import Pages
import Phrases
import Spine

/// One story, and what its teller allows.
struct StoryPage: Page {
    let cell: CellHeading
    let story: Story
    let mayWithdraw: Bool
    /// Where it is reported.
    let report: Link

    func frame(in shown: Rendering) -> Frame {
        Frame(
            story.title, cell: cell, place: .voices,
            back: (shown.link(StoriesRoute.all(cell.cell.slug).whole), shown.say(StoriesWords.stories)),
            offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .lang(story.language), .dir("auto"), text: story.title)
            html.element(.p, .class("meta")) { html in
                if !story.name.isEmpty { html.text(story.name + " · ") }
                html.text(shown.day(story.day))
                if story.isTypedIn { html.text(" · " + shown.say(StoriesWords.typedIn)) }
                html.text(" · ")
                html.element(.a, .href(report), text: shown.say(TakingPartWords.report))
            }
        }
        html.element(.article, .lang(story.language), .dir("auto")) { html in
            for part in story.words.split(separator: "\n") { html.element(.p, text: String(part)) }
        }
        html.section("allows", shown.say(StoriesWords.allows)) { html in
            html.element(.ul) { html in
                html.element(.li, text: shown.say(Self.words(story.quoting)))
                html.element(
                    .li,
                    text: story.lastDay.map { shown.say(StoriesWords.untilDay, ["day": shown.day($0)]) }
                        ?? shown.say(StoriesWords.noEnd))
            }
            if mayWithdraw {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(StoriesRoute.withdraw(cell.cell.slug, story.id).whole)),
                        text: shown.say(StoriesWords.withdraw))
                }
            }
        }
    }

    /// Whether it may be quoted, in words.
    static func words(_ quoting: Story.Quoting) -> StoriesWords {
        switch quoting {
        case .no: .quoteNo
        case .withoutName: .quoteWithoutName
        case .withName: .quoteWithName
        }
    }
}
