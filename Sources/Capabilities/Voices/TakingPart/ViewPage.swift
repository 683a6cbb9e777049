import Markup
import Pages
import Phrases
import Spine

/// One view, and three answers to it.
struct ViewPage: Page {
    let sitting: Sitting
    let view: View
    /// Which of how many it is.
    let place: Int
    let count: Int
    /// Where the view is reported.
    let report: Link
    /// Whether an answer that was given can be changed from here.
    let mayChange: Bool

    /// The answers, in their order.
    enum Answer: String, CaseIterable {
        case agree, disagree, pass

        var value: Int {
            switch self {
            case .agree: 1
            case .disagree: -1
            case .pass: 0
            }
        }

        var words: TakingPartWords {
            switch self {
            case .agree: .agree
            case .disagree: .disagree
            case .pass: .notSure
            }
        }

        init?(value: Int) {
            guard let found = Self.allCases.first(where: { $0.value == value }) else { return nil }
            self = found
        }
    }

    private func title(_ shown: Rendering) -> String {
        shown.say(TakingPartWords.viewOf, ["place": place, "count": count])
    }

    func frame(in shown: Rendering) -> Frame { sitting.frame(title(shown)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let words = view.words.version(for: sitting.tag)
        html.element(.header) { html in
            html.written(.p, sitting.question.question.version(for: sitting.tag), class: "meta")
            html.element(.h1, text: title(shown))
        }
        html.element(.div, .class("stack")) { html in
            html.saying(words.words, language: words.language)
            let isReadable = LocalisedText.plain(words.language) == sitting.writes
            if !isReadable {
                html.element(.p, .class("meta")) { html in
                    let name = QuestionLanguage.name(of: words.language, in: shown)
                    html.text(shown.say(TakingPartWords.viewIn, ["language": name]))
                    guard view.answer == nil else { return }
                    html.text(" ")
                    let off = [("off", String(view.number)), ("unread", "1")]
                    html.element(
                        .a, .href(sitting.to(TakingPartRoute.view, off)), text: shown.say(TakingPartWords.cannotRead))
                }
            } else if words.language != view.words.original.language {
                html.element(.p, .class("meta"), text: shown.say(TakingPartWords.translated))
            }
            if let given = view.answer.flatMap(Answer.init(value:)) {
                html.element(
                    .p, text: shown.say(TakingPartWords.youSaid, ["answer": shown.say(given.words)]))
            }
            if view.answer == nil || mayChange {
                answers(&html, shown)
            } else {
                html.element(.p, text: shown.say(TakingPartWords.changeByLink))
            }
            html.element(.ul, .class("key")) { html in
                if view.answer == nil {
                    let off = [("off", String(view.number))]
                    link(&html, shown.say(TakingPartWords.later), sitting.to(TakingPartRoute.view, off))
                } else {
                    link(&html, shown.say(TakingPartWords.goOn), sitting.to(TakingPartRoute.view))
                }
                link(&html, shown.say(TakingPartWords.skipToEnd), sitting.to(TakingPartRoute.end))
                link(&html, shown.say(TakingPartWords.report), report)
            }
        }
    }

    private func answers(_ html: inout HTML, _ shown: Rendering) {
        html.form(to: sitting.to(TakingPartRoute.view), in: shown) { html in
            html.kept("view", String(view.number))
            html.element(.div, .class("actions")) { html in
                for answer in Answer.allCases {
                    html.element(
                        .button, .class("quiet"), .name("answer"), .value(answer.rawValue),
                        text: shown.say(answer.words))
                }
            }
            html.element(.p, .class("meta"), text: shown.say(TakingPartWords.savedAtOnce))
        }
    }

    private func link(_ html: inout HTML, _ label: String, _ link: Link) {
        html.element(.li) { $0.element(.a, .href(link), text: label) }
    }
}
