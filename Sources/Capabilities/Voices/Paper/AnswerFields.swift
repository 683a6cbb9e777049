import Markup
import Pages
import Phrases
import Spine

/// The fields of one person's answers, in the order of the slip: made for the keyboard, a tab to the next view and an arrow
/// to an answer.
struct AnswerFields: PagePart {
    let views: [AskedView]
    /// The tag of the words to show.
    let tag: String
    /// The label over the thoughts of their own.
    let own: PaperWords
    let state: FormState

    func body(_ html: inout HTML, in shown: Rendering) {
        for view in views { write(view, &html, shown) }
        html.field(
            Field(
                "words", .area, label: shown.say(own), hint: shown.say(PaperWords.ownHint, ["most": OwnThought.most])),
            state)
        let languages = SpokenLanguage.all(shown.site, shown.say)
            .filter { !$0.tag.hasSuffix(LocalisedText.easyRead) }
            .map { Choice($0.tag, $0.name) }
        var chosen = state
        if state.value("language").isEmpty { chosen = FormState(["language": shown.say.language.code]) }
        html.select("language", label: shown.say(PaperWords.ownLanguage), none: nil, languages, chosen)
    }

    private func write(_ view: AskedView, _ html: inout HTML, _ shown: Rendering) {
        let words = view.words.version(for: tag)
        html.element(.fieldset, .class("field")) { html in
            html.element(.legend) { html in
                html.text("\(view.place). ")
                html.written(.span, words)
            }
            html.element(.div, .class("key")) { html in
                for tick in GivenAnswers.Tick.allCases {
                    let id = tick == .none ? view.field : "\(view.field)-\(tick.rawValue)"
                    let given = state.value(view.field)
                    html.element(.div, .class("choice")) { html in
                        html.void(
                            .input, .type("radio"), .id(id), .name(view.field), .value(tick.rawValue),
                            .checked(given == tick.rawValue || given.isEmpty && tick == .none))
                        html.element(.label, .for(id), text: shown.say(tick.words))
                    }
                }
            }
        }
    }
}

extension GivenAnswers.Tick {
    var words: PaperWords {
        switch self {
        case .none: .tickNone
        case .agree: .tickAgree
        case .disagree: .tickDisagree
        case .pass: .tickNotSure
        }
    }
}
