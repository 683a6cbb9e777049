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
    /// Whether it was said on a slip. Whoever printed it may have kept what leads here, so it says what became of the slip:
    /// no answers, and no words that are not published.
    let isOnSlip: Bool
    let fates: [Fate]
    /// What became of the conversation and of views in it: decided, done, or not done and why.
    let outcomes: [Outcome]
    /// Whether the day has passed by which something was to come of it.
    let isLate: Bool
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
            let whole = outcomes.filter { $0.about.contains(sitting.entry.conversation) }
            came(whole, &html, shown)
            if outcomes.isEmpty {
                html.element(.p, text: shown.say(TakingPartWords.becameNothing))
                html.promised(sitting.question.promised, isLate: isLate, in: shown)
            } else {
                if whole.isEmpty { html.element(.p, text: shown.say(TakingPartWords.becameOfOthers)) }
                html.element(.p) { html in
                    html.element(.a, .href(shown.link(item: outcomes[0].id)), text: shown.say(Words.seeHeard))
                }
            }
        }
        html.section("answers", shown.say(TakingPartWords.answersTitle)) { html in
            if isOnSlip {
                html.element(.p, text: shown.say(TakingPartWords.answersOnSlip))
            } else {
                given(&html, shown)
            }
        }
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
            if !isOnSlip || fate.moderation == .published { html.saying(fate.words, language: fate.language) }
            // That somebody is worried is told to the writer alone.
            let isWorrying = fate.moderation == .held
            html.element(
                .p,
                text: isOnSlip && isWorrying ? shown.say(TakingPartWords.fateHidden) : Self.sentence(fate, shown))
            if fate.moderation == .published {
                if fate.name == .waiting { html.element(.p, text: shown.say(TakingPartWords.nameWaits)) }
                if fate.name == .refused { html.element(.p, text: shown.say(TakingPartWords.nameRefused)) }
            }
            if isWorrying, !isOnSlip {
                for line in safety.inDanger { html.element(.p, .dir("auto")) { $0.telephones(line) } }
            }
            if fate.mayAskAgain { anotherLook(at: fate, &html, shown) }
            if !fate.uses.isEmpty {
                html.element(.p, text: shown.say(TakingPartWords.usedIn))
                for use in fate.uses { understood(use, of: fate, &html, shown) }
            }
            came(outcomes.filter { $0.about.contains(fate.view) }, &html, shown)
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

    private func came(_ outcomes: [Outcome], _ html: inout HTML, _ shown: Rendering) {
        CameOfIt(entries: outcomes.map { CameOfIt.Entry(outcome: $0, said: [], change: nil) }).body(&html, in: shown)
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
