import Markup
import Pages
import Phrases
import Spine

/// Somebody who is quoted in a draft: what they said to it, and what its author can do.
struct QuoteRow {
    let quote: Quote
    let note: Note
    let slug: Slug

    func write(_ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { content(&$0, in: shown) }
        }
    }

    private func content(_ html: inout HTML, in shown: Rendering) {
        html.element(.p) { html in
            html.element(.b) { $0.element(.bdi, text: quote.called(in: shown)) }
            html.text(" ")
            html.element(
                .span, .class(quote.answer == .no ? "tag warm" : "tag"), text: shown.say(quote.state))
        }
        if !quote.words.isEmpty { html.quotation(quote.words, language: note.language) }
        if !quote.reason.isEmpty {
            html.element(.p) { html in
                html.text(shown.say(QuotingWords.reasonWas) + " ")
                html.element(.bdi, text: quote.reason)
            }
        }
        html.element(.div, .class("actions")) { html in
            if quote.answer == nil {
                press(&html, .link, in: shown)
                // Whose name is gone cannot be named again.
                if !quote.name.isEmpty { press(&html, .yes, in: shown) }
                press(&html, .withoutName, in: shown)
            } else if quote.readers != nil {
                press(&html, .again, in: shown)
            }
            press(&html, .remove, in: shown)
        }
    }

    private func press(_ html: inout HTML, _ change: QuoteChange, in shown: Rendering) {
        html.form(to: shown.link(LearningRoute.quote(slug, note.id, quote.id)), in: shown) { html in
            html.element(
                .button, .class("quiet"), .name("do"), .value(change.rawValue),
                text: shown.say(change.words, ["name": quote.called(in: shown)]))
        }
    }
}

/// What the author of a note can do with somebody who is quoted in it.
enum QuoteChange: String, Sendable, CaseIterable {
    /// Makes a new link to ask them with.
    case link
    /// They said so, by phone or in person.
    case yes
    case withoutName = "without-name"
    /// Asks them again, since more people are to read it than they agreed to.
    case again
    /// Takes their words out.
    case remove

    var words: QuotingWords {
        switch self {
        case .link: .newLink
        case .yes: .saidYes
        case .withoutName: .saidWithoutName
        case .again: .askAgain
        case .remove: .remove
        }
    }
}

extension Quote {
    /// What they are called where their name may be gone.
    func called(in shown: Rendering) -> String { name.isEmpty ? shown.say(QuotingWords.unnamed) : name }

    /// How far it has come, in a few words.
    var state: QuotingWords {
        switch answer {
        case nil: isAskedAgain ? .stateAskedAgain : .stateAsked
        case .yes: .stateYes
        case .withoutName: .stateWithoutName
        case .no: .stateNo
        }
    }
}
