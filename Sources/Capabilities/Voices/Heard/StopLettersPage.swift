import Markup
import Pages
import Phrases

/// Where a letter's link to stop leads: opening it changes nothing, the button does.
struct StopLettersPage: Page {
    let token: String
    let isStopped: Bool

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(title)) }

    private var title: HeardWords { isStopped ? .stoppedTitle : .stopTitle }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(title), lead: shown.say(isStopped ? HeardWords.stoppedLead : .stopLead))
        if !isStopped {
            html.press(shown.say(HeardWords.stopDo), to: shown.link(VoicesRoute.heard(.stopLetters(token))), in: shown)
        }
    }
}
