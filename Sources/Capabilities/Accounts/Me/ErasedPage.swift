import Markup
import Pages
import Phrases

/// The last page that somebody sees who has gone.
struct ErasedPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.erasedTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.erasedTitle), lead: shown.say(Words.erasedLead))
    }
}
