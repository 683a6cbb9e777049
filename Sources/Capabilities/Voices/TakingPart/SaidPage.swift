import Markup
import Pages
import Phrases
import Spine

/// What happened to what somebody said, for them alone.
struct SaidPage: Page {
    /// By what somebody came here, and so what they may do.
    enum Way: Sendable {
        /// In the browser that answered.
        case browser
        /// In a browser that was let in by four words.
        case words
        case link(ReturnLink)
    }

    let sitting: Sitting
    let way: Way
    let fates: [Fate]
    /// What was said of the whole conversation: decided, done, or not done and why.
    let outcomes: [Fate.Use]
    let answers: [OwnAnswer]
    let safety: SafetyNotice

    func frame(in shown: Rendering) -> Frame { sitting.frame(shown.say(TakingPartWords.saidTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, text: shown.say(TakingPartWords.saidTitle))
            html.written(.p, sitting.question.question.version(for: sitting.tag), class: "lead")
        }
        html.section("own", shown.say(TakingPartWords.saidOwn)) { html in
            if fates.isEmpty { html.element(.p, text: shown.say(TakingPartWords.saidNothing)) }
            for fate in fates where !fate.words.isEmpty { write(fate, &html, shown) }
        }
        html.section("became", shown.say(TakingPartWords.becameTitle)) { html in
            if outcomes.isEmpty {
                html.element(.p, text: shown.say(TakingPartWords.becameNothing))
            } else {
                uses(outcomes, &html, shown)
            }
            if let by = sitting.question.answerBy {
                html.element(.p, text: shown.say(TakingPartWords.answerBy, ["day": shown.day(by)]))
            }
        }
        html.section("answers", shown.say(TakingPartWords.answersTitle)) { html in given(&html, shown) }
        if case .link(let link) = way {
            html.section("erase", shown.say(TakingPartWords.eraseTitle)) { html in
                html.element(.p) { html in
                    html.element(
                        .a, .class("button danger"), .href(shown.link(TakingPartRoute.erase(link))),
                        text: shown.say(TakingPartWords.eraseAll))
                }
            }
        } else {
            html.element(.p, .class("meta"), text: shown.say(TakingPartWords.eraseByLink))
        }
    }

    private func write(_ fate: Fate, _ html: inout HTML, _ shown: Rendering) {
        html.element(.div, .class("stack")) { html in
            html.saying(fate.words, language: fate.language)
            html.element(.p, text: Self.sentence(fate, shown))
            if fate.moderation == .held {
                for line in safety.inDanger { html.element(.p, .dir("auto"), text: line) }
            }
            if fate.mayAskAgain { anotherLook(at: fate, &html, shown) }
            let used = fate.uses.filter { !$0.isOutcome }
            if !used.isEmpty {
                html.element(.p, text: shown.say(TakingPartWords.usedIn))
                for use in used { understood(use, of: fate, &html, shown) }
            }
            uses(fate.uses.filter(\.isOutcome), &html, shown)
        }
    }

    /// Asks that somebody else looks at a view that was refused; four words, which may be overheard, ask for nothing.
    private func anotherLook(at fate: Fate, _ html: inout HTML, _ shown: Rendering) {
        let target: Link
        switch way {
        case .browser: target = sitting.to(TakingPartRoute.again)
        case .link(let link): target = shown.link(TakingPartRoute.returnedAgain(link))
        case .words: return
        }
        html.element(.p, text: shown.say(TakingPartWords.againAsk))
        html.form(to: target, in: shown) { html in
            html.kept("view", fate.view.text)
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("quiet"), text: shown.say(TakingPartWords.againDo))
            }
        }
    }

    private func uses(_ uses: [Fate.Use], _ html: inout HTML, _ shown: Rendering) {
        guard !uses.isEmpty else { return }
        html.element(.ul, .class("came")) { html in
            for use in uses {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(item: use.item)), .lang(use.language), .dir("auto"), text: use.title)
                }
            }
        }
    }

    /// One use, and the question whether it says what they meant.
    private func understood(_ use: Fate.Use, of fate: Fate, _ html: inout HTML, _ shown: Rendering) {
        html.element(.p) { html in
            html.element(.a, .href(shown.link(item: use.item)), .lang(use.language), .dir("auto"), text: use.title)
        }
        if let meant = use.meant {
            html.element(.p, text: shown.say(TakingPartWords.meantSaid, ["answer": shown.say(meant.key)]))
        } else if use.isAskedAgain {
            html.element(.p, text: shown.say(TakingPartWords.meantAgain))
        }
        let target: Link
        switch way {
        case .browser: target = sitting.to(TakingPartRoute.meant)
        case .link(let link): target = shown.link(TakingPartRoute.returnedMeant(link))
        case .words: return
        }
        html.form(to: target, in: shown) { html in
            html.kept("view", fate.view.text)
            html.kept("use", use.item.text)
            html.element(.p, text: shown.say(TakingPartWords.meantAsk))
            html.element(.div, .class("actions")) { html in
                for meant in Meant.allCases {
                    html.element(
                        .button, .class("quiet"), .name("meant"), .value(meant.rawValue), text: shown.say(meant.key))
                }
            }
        }
    }

    private func given(_ html: inout HTML, _ shown: Rendering) {
        if answers.isEmpty { html.element(.p, text: shown.say(TakingPartWords.answersNone)) }
        html.element(.ul, .class("rows")) { html in
            for answer in answers {
                html.element(.li) { html in
                    html.element(.span, .lang(answer.language), .dir("auto"), text: answer.words)
                    html.element(.span, .class("meta")) { html in
                        html.text(ViewPage.Answer(value: answer.value).map { shown.say($0.words) } ?? "")
                        if sitting.isOpen, case .browser = way {
                            html.text(" ")
                            html.element(
                                .a, .href(sitting.steps.view(answer.number)), text: shown.say(TakingPartWords.change))
                        }
                    }
                }
            }
        }
        guard sitting.isOpen else { return }
        if case .link(let link) = way {
            html.element(.p, text: shown.say(TakingPartWords.goOnHereHint))
            html.press(shown.say(TakingPartWords.goOnHere), to: shown.link(TakingPartRoute.returned(link)), in: shown)
        } else {
            html.element(.div, .class("actions")) { html in
                html.go(shown.say(TakingPartWords.goOn), sitting.to(TakingPartRoute.view), isQuiet: true)
            }
        }
    }

    /// What happened to a view, in a sentence.
    static func sentence(_ fate: Fate, _ shown: Rendering) -> String {
        switch fate.moderation {
        case .unchecked: shown.say(TakingPartWords.fateUnread)
        case .approved: shown.say(TakingPartWords.fateApproved)
        case .published: shown.say(TakingPartWords.fatePublished)
        case .held: shown.say(TakingPartWords.fateHeld)
        case .hidden: shown.say(TakingPartWords.fateHidden)
        case .refused:
            fate.refusal.map { shown.say(TakingPartWords.fateRefused, ["reason": shown.say($0.words)]) }
                ?? shown.say(TakingPartWords.fateUnsaid)
        }
    }
}

extension Meant {
    var key: TakingPartWords {
        switch self {
        case .yes: .meantYes
        case .nearly: .meantNearly
        case .no: .meantNo
        }
    }
}
