import Markup
import Pages
import Phrases
import Spine

/// Somebody's words in the version for the reader, with what was said first beside it where that is another one.
struct OwnWords: PagePart {
    let words: LocalisedText

    func body(_ html: inout HTML, in shown: Rendering) {
        let best = words.best(for: shown.say.language.code)
        html.element(.span, .lang(best.language), .dir("auto"), text: best.words)
        guard best != words.original else { return }
        html.text(" ")
        html.element(.span, .class("meta")) { html in
            html.text(shown.say(HeardWords.originally) + " ")
            html.element(.span, .lang(words.original.language), .dir("auto"), text: words.original.words)
        }
    }
}
