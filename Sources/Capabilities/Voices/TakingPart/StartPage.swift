import Markup
import Pages
import Phrases
import Spine

/// What a conversation is about: all that somebody should know before they answer, and one button.
struct StartPage: Page {
    let sitting: Sitting
    let safety: SafetyNotice
    /// Whether this browser carries something already.
    let isKnown: Bool
    /// Whether it did not keep what it was given.
    let refusesCookies: Bool
    /// The age that was chosen, or what is to be mended about it.
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            sitting.question.question.version(for: sitting.tag).words, hasProblems: refusesCookies || !state.isGood,
            isPrivate: isKnown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let question = sitting.question
        html.problems(of: state, in: shown)
        if refusesCookies { html.notice(shown.say(TakingPartWords.noCookies)) }
        html.element(.header) { html in
            html.written(.h1, question.question.version(for: sitting.tag))
            html.written(.p, question.why.version(for: sitting.tag), class: "lead")
            versions(&html, shown)
        }
        html.element(.div, .class("stack")) { html in
            html.element(.ul) { html in
                for line in facts(shown) { html.element(.li, text: line) }
                promise(&html, shown)
                for line in days(shown) { html.element(.li, text: line) }
            }
            let own = question.readers.version(for: sitting.tag)
            let isHere = own.language == shown.say.language.code
            if !own.words.isEmpty, !isHere { html.written(.p, own) }
            html.candour((own.words.isEmpty || !isHere ? [] : [own.words]) + readers(shown), in: shown)
            html.danger(safety, before: .notWatched, in: shown)
            html.form(to: sitting.to(TakingPartRoute.start), in: shown) { html in
                html.choices(
                    "age", legend: shown.say(TakingPartWords.ageBand), hint: shown.say(TakingPartWords.ageBandHint),
                    question.leastAge.bands.map { Choice($0.band.rawValue, shown.say($0.words)) }, state)
                if !isKnown {
                    html.tick(
                        "remember", label: shown.say(TakingPartWords.remember),
                        hint: shown.say(TakingPartWords.rememberHint), FormState())
                }
                html.actions(shown.say(isKnown ? TakingPartWords.goOn : .start), in: shown)
            }
            html.element(.p) { html in
                html.element(.a, .href(sitting.to(TakingPartRoute.back)), text: shown.say(TakingPartWords.backLink))
            }
        }
    }

    /// The question's other languages, and easy read.
    private func versions(_ html: inout HTML, _ shown: Rendering) {
        let here = sitting.question.question.version(for: sitting.tag).language
        let others = sitting.question.languages.filter { $0 != here }
        guard !others.isEmpty else { return }
        html.element(.ul, .class("key"), .aria("label", shown.say(TakingPartWords.inOtherWords))) { html in
            for tag in others {
                html.element(.li) { html in
                    html.element(
                        .a, .href(sitting.steps.start(in: tag)), .lang(tag), .hreflang(tag), .dir("auto"),
                        text: QuestionLanguage.name(of: tag, in: shown))
                }
            }
        }
    }

    private func facts(_ shown: Rendering) -> [String] {
        let question = sitting.question
        return [TakingPartWords.threeMinutes, question.affectsHelp.words, question.leastAge.words].map { shown.say($0) }
    }

    private func days(_ shown: Rendering) -> [String] {
        let promised = sitting.question.promised.map { day in
            day.sentences(
                shown.say(TakingPartWords.answerBy, ["day": shown.day(day.by)]), isPast: false, in: shown)
        }
        let closes = sitting.question.closesAt.map { shown.say(TakingPartWords.openUntil, ["day": shown.day($0)]) }
        return (promised ?? []) + [closes].compactMap(\.self)
    }

    private func promise(_ html: inout HTML, _ shown: Rendering) {
        let promise = sitting.question.promise.version(for: sitting.tag)
        guard !promise.words.isEmpty else { return }
        html.element(.li) { html in
            html.text(shown.say(TakingPartWords.promised))
            html.text(" ")
            html.written(.span, promise)
        }
    }

    private func readers(_ shown: Rendering) -> [String] {
        let excluded = sitting.question.excludedSectors.map { shown.say($0.words) }
        var lines = [shown.say(TakingPartWords.readBy, ["group": sitting.question.group])]
        if !excluded.isEmpty {
            lines.append(shown.say(TakingPartWords.notReadBy, ["who": excluded.joined(separator: ", ")]))
        }
        return lines + [shown.say(TakingPartWords.namesUnknown), shown.say(TakingPartWords.byLaw)]
    }
}
