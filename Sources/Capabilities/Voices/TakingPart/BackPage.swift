import Markup
import Pages
import Phrases
import Spine

/// Back by four words.
struct BackPage: Page {
    let sitting: Sitting
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(TakingPartWords.backTitle),
            back: (sitting.to(TakingPartRoute.start), shown.say(TakingPartWords.theQuestion)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TakingPartWords.backTitle), lead: shown.say(TakingPartWords.backLead))
        html.form(to: sitting.to(TakingPartRoute.back), in: shown) { html in
            html.field(
                Field(
                    "words", .line, label: shown.say(TakingPartWords.fourWords),
                    hint: shown.say(TakingPartWords.fourWordsHint), autocomplete: "off"), state)
            html.actions(shown.say(TakingPartWords.doorGo), in: shown)
        }
    }
}
