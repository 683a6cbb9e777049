import Markup
import Pages
import Phrases
import Spine

/// Asks once more before everything that somebody said is erased.
struct EraseSaidPage: Page {
    let sitting: Sitting
    let link: ReturnLink

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(TakingPartWords.eraseTitle),
            back: (shown.link(TakingPartRoute.returned(link)), shown.say(TakingPartWords.saidTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(TakingPartWords.eraseTitle), lead: shown.say(TakingPartWords.eraseLead))
        html.element(.p, text: shown.say(TakingPartWords.eraseStays))
        html.press(
            shown.say(TakingPartWords.eraseAll), to: shown.link(TakingPartRoute.erase(link)), class: "danger", in: shown
        )
    }
}

/// Says that it is done.
struct ErasedSaidPage: Page {
    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(TakingPartWords.erasedTitle), offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(TakingPartWords.erasedTitle), lead: shown.say(TakingPartWords.erasedLead))
    }
}
