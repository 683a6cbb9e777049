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
        html.element(.span, .class("meta")) { first(&$0, in: shown) }
    }

    /// The same as a quotation: its lines and its marks run as its own language does.
    func quotation(_ html: inout HTML, in shown: Rendering) {
        let best = words.best(for: shown.say.language.code)
        html.quotation(best.words, language: best.language)
        if best != words.original { html.element(.p, .class("meta")) { first(&$0, in: shown) } }
    }

    private func first(_ html: inout HTML, in shown: Rendering) {
        html.text(shown.say(HeardWords.originally) + " ")
        html.element(.span, .lang(words.original.language), .dir("auto"), text: words.original.words)
    }
}
