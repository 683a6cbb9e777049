import Markup
import Pages
import Phrases
import Spine

/// Asks once more before a story is withdrawn.
struct WithdrawPage: Page {
    let cell: CellHeading
    let story: Story

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(StoriesWords.withdraw), cell: cell, place: .voices,
            back: (shown.link(StoriesRoute.story(cell.cell.slug, story.id).whole), story.title), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(StoriesWords.withdraw), lead: shown.say(StoriesWords.withdrawLead))
        html.press(
            shown.say(StoriesWords.withdrawDo), to: shown.link(StoriesRoute.withdraw(cell.cell.slug, story.id).whole),
            class: "danger", in: shown)
    }
}

/// What a convenor sees of a story that was withdrawn: that it is gone, and who had taken it away.
struct WithdrawnPage: Page {
    let cell: CellHeading
    let story: Story
    let copies: [Story.Copy]

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(StoriesWords.withdrawnTitle), cell: cell, place: .voices,
            back: (shown.link(StoriesRoute.all(cell.cell.slug).whole), shown.say(StoriesWords.stories)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let day = story.withdrawnDay.map { shown.day($0) } ?? ""
        html.heading(
            shown.say(StoriesWords.withdrawnTitle), lead: shown.say(StoriesWords.withdrawnLead, ["day": day]))
        guard !copies.isEmpty else {
            return html.element(.p, text: shown.say(StoriesWords.noCopies))
        }
        html.section("copies", shown.say(StoriesWords.copies)) { html in
            html.element(.p, text: shown.say(StoriesWords.copiesAsk))
            html.element(.ul, .class("rows")) { html in
                for copy in copies {
                    html.row(
                        copy.person.isEmpty ? shown.say(StoriesWords.somebodyGone) : copy.person, nil,
                        end: shown.day(copy.day))
                }
            }
            html.press(
                shown.say(StoriesWords.copiesAsked), to: shown.link(StoriesRoute.noted(cell.cell.slug, story.id).whole),
                in: shown)
        }
    }
}
