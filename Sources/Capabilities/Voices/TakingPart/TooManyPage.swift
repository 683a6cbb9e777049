import Markup
import Pages
import Phrases

/// Says that too much came at once from one place, and that nothing is lost.
struct TooManyPage: Page {
    let sitting: Sitting
    let minutes: Int

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(TakingPartWords.tooManyTitle),
            back: (sitting.to(TakingPartRoute.start), shown.say(TakingPartWords.theQuestion)), hasProblems: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(TakingPartWords.tooManyTitle), lead: shown.say(TakingPartWords.tooManyLead, count: minutes))
    }
}
