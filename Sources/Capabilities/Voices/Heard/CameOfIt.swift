import Markup
import Pages
import Phrases
import Spine

/// What became of what people said: “You said – we decided – done”, or not, and why.
struct CameOfIt: PagePart {
    /// One answer, and the views that it answers; none for an answer to the question as a whole.
    struct Entry: Sendable {
        let outcome: Outcome
        let said: [LocalisedText]
        /// Where it is changed; nil for those who may not.
        let change: Link?
    }

    let entries: [Entry]
    /// Where each outcome is reported; none on paper.
    var reports: [Item.ID: Link] = [:]

    func body(_ html: inout HTML, in shown: Rendering) {
        for entry in entries {
            html.element(.ol) { html in
                for said in entry.said {
                    html.element(.li) { html in
                        html.element(.b, text: shown.say(HeardWords.youSaid))
                        html.element(.q) { OwnWords(words: said).body(&$0, in: shown) }
                    }
                }
                html.element(.li) { html in write(entry, &html, in: shown) }
            }
        }
    }

    private func write(_ entry: Entry, _ html: inout HTML, in shown: Rendering) {
        let outcome = entry.outcome
        html.element(.b, text: shown.say(Self.words(outcome.kind)))
        OwnWords(words: outcome.title).body(&html, in: shown)
        if !outcome.body.original.words.isEmpty {
            html.element(.p) { OwnWords(words: outcome.body).body(&$0, in: shown) }
        }
        html.element(.p, .class("meta")) { html in
            html.text(shown.day(outcome.day))
            if let report = reports[outcome.id] {
                html.text(" · ")
                html.element(.a, .href(report), text: shown.say(TakingPartWords.report))
            }
            if let change = entry.change {
                html.text(" · ")
                html.element(.a, .href(change), text: shown.say(HeardWords.change))
            }
        }
    }

    /// What sort of answer it is, in words.
    static func words(_ kind: Outcome.Kind) -> HeardWords {
        switch kind {
        case .decided: .weDecided
        case .done: .done
        case .notDone: .notDone
        }
    }
}
