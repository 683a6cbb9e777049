import Markup
import Pages
import Phrases
import Spine

/// The form in which a reply is put right that was published.
struct MendReplyPage: Page {
    let cell: CellHeading
    let raised: Raised
    /// The one that the words in the form were read at.
    let revision: Int
    let state: FormState

    private var whole: LearningRoute { TravellingRoute.raised(cell.cell.slug, raised.id).whole }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.mendReply), cell: cell, place: .gatherings,
            back: (shown.link(whole), raised.title ?? shown.say(TravellingWords.takenBack)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TravellingWords.mendReply))
        html.element(.div, .class("columns before")) { html in
            html.candour([TravellingWords.candourReply, .candourMended].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(TravellingRoute.mendReply(cell.cell.slug, raised.id).whole), in: shown) { html in
                html.void(.input, .type("hidden"), .name("revision"), .value(String(revision)))
                html.reply(state, in: shown)
                html.actions(
                    shown.say(TravellingWords.mendDo), stop: (shown.say(Words.stop), shown.link(whole)), in: shown)
            }
        }
    }
}
