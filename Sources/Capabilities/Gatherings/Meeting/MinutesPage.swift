import Markup
import Pages
import Phrases
import Spine

/// The minutes of a meeting: drafted, then before those who were there, then agreed.
struct MinutesPage: Page {
    let meeting: Meeting
    /// Nil where none were written down.
    let minutes: Minutes?
    let there: [Presence]
    let answers: [Invited.ID: MinutesAnswer]
    /// The viewer, if they were there.
    let mine: Presence?
    let report: Link
    let isConflict: Bool
    /// What stands in the form of whoever writes them.
    let state: FormState
    let answerState: FormState

    private var slug: Slug { meeting.slug }
    private var event: Event { meeting.event }
    private var stage: Minutes.State { minutes?.state ?? .draft }
    private var mayWrite: Bool { meeting.isConvenor && meeting.isRecorded && stage != .agreed }

    func frame(in shown: Rendering) -> Frame {
        meeting.frame(
            shown.say(MinutesWords.minutes), hasProblems: !state.isGood || !answerState.isGood || isConflict, in: shown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state.isGood ? answerState : state, in: shown)
        html.meetingHeading(shown.say(MinutesWords.minutes), meeting, lead: lead(in: shown), in: shown)
        if isConflict { html.notice(shown.say(MinutesWords.conflict)) }
        if let minutes, stage != .draft || isConflict && meeting.isConvenor {
            html.element(.div, .class("stack")) { html in
                html.minutes(minutes, isOpen: isOpen, in: shown)
                html.element(.p) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
            }
            if minutes.state == .asked, mine != nil {
                html.minutesAnswer(
                    to: shown.link(MeetingRoute.answer(slug, event.id)), minutes, own, answerState, in: shown)
            }
        }
        if stage != .draft { said(&html, in: shown) }
        if mayWrite { write(&html, in: shown) }
        if !meeting.isRecorded, !state.value("words").isEmpty {
            html.section("mine", shown.say(MeetingWords.mine)) { html in
                html.element(.pre, .dir("auto"), text: state.value("words"))
            }
        }
        if let series = event.series {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(MeetingRoute.record(slug, series))), text: shown.say(MinutesWords.toRecord))
            }
        }
    }

    private var own: MinutesAnswer? {
        mine?.invited.flatMap { answers[$0] }.flatMap { $0.revision == minutes?.revision ? $0 : nil }
    }
    private var isOpen: Bool { minutes.map { now in answers.values.contains { $0.isOpen(in: now) } } ?? false }

    private func lead(in shown: Rendering) -> String? {
        guard meeting.isRecorded else { return nil }
        switch stage {
        case .draft: return shown.say(meeting.isConvenor ? MinutesWords.leadDraft : .leadNone)
        case .asked: return shown.say(MinutesWords.leadAsked)
        case .agreed: return shown.say(MinutesWords.leadAgreed)
        }
    }

    private func said(_ html: inout HTML, in shown: Rendering) {
        guard !there.isEmpty else { return }
        html.section("said", shown.say(MinutesWords.answersTitle)) { html in
            html.element(.ul, .class("rows")) { html in
                for one in there {
                    let answer = one.invited.flatMap { answers[$0] }
                    html.element(.li) { html in
                        html.element(.div) { html in
                            html.element(.bdi, text: one.shown(at: event))
                            if let words = answer?.words, !words.isEmpty {
                                html.element(.p, .dir("auto"), text: words)
                            }
                        }
                        html.element(.span, .class("meta"), text: shown.say(about(answer)))
                    }
                }
            }
        }
    }

    private func about(_ answer: MinutesAnswer?) -> MinutesWords {
        guard let answer else { return .answerNone }
        if answer.revision != minutes?.revision { return .answerEarlier }
        return answer.answer == .right ? .answerRight : .answerMissing
    }

    private func write(_ html: inout HTML, in shown: Rendering) {
        if there.isEmpty {
            html.empty(
                shown.say(MinutesWords.nobodyThere),
                action: (shown.say(MinutesWords.toPresence), shown.link(MeetingRoute.here(slug, event.id))))
        }
        let lines = [MinutesWords.candourAsked, .candourLink].map { shown.say($0) } + [shown.say(Words.candourLaw)]
        if stage == .draft {
            html.element(.div, .class("columns before")) { html in
                html.candour(lines, in: shown)
                form(&html, in: shown)
            }
        } else {
            // Who reads it stands above; whoever has nothing to mend is not held up.
            html.element(.details, .open(!state.isGood || isConflict)) { html in
                html.element(.summary, text: shown.say(MinutesWords.mend))
                form(&html, in: shown)
            }
        }
    }

    private func form(_ html: inout HTML, in shown: Rendering) {
        html.form(to: shown.link(MeetingRoute.minutes(slug, event.id)), in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(state.value("revision")))
            html.field(
                Field(
                    "words", .area, label: shown.say(MinutesWords.wordsField), hint: shown.say(MinutesWords.wordsHint)),
                state)
            html.field(Field("by", .date, label: shown.say(MinutesWords.byField)), state)
            html.element(.div, .class("actions")) { html in
                if !there.isEmpty {
                    html.element(
                        .button, .name("do"), .value("ask"),
                        text: shown.say(stage == .asked ? MinutesWords.againDo : .askDo))
                }
                if stage == .draft {
                    html.element(
                        .button, .class("quiet"), .name("do"), .value("save"), text: shown.say(MinutesWords.saveDo))
                }
            }
            if minutes?.state == .draft {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(MeetingRoute.minutes(slug, event.id), query: [("anew", "yes")])),
                        text: shown.say(MinutesWords.anew))
                }
            }
        }
    }
}

/// The minutes for somebody who was there, by the link of their letter, without an account.
struct OwnMinutesPage: Page {
    let event: Event
    let link: ReturnLink
    let invited: Invited.ID
    let minutes: Minutes
    /// What they said of these words; nil before.
    let answer: MinutesAnswer?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(MinutesWords.minutes), hasProblems: !state.isGood, offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, text: shown.say(MinutesWords.minutes))
            html.element(.p, .class("lead")) { $0.element(.bdi, .lang(event.language), text: event.title) }
            html.element(.p, .class("meta"), text: event.occasion(shown.site).words(shown.say))
        }
        html.element(.div, .class("stack")) { html in
            html.minutes(minutes, isOpen: answer?.answer == .missing, in: shown)
        }
        if minutes.state == .asked {
            html.minutesAnswer(to: shown.link(MeetingRoute.own(link, event.id)), minutes, answer, state, in: shown)
        }
    }
}

extension HTML {
    /// The words of minutes, and how far they are agreed.
    mutating func minutes(_ minutes: Minutes, isOpen: Bool, in shown: Rendering) {
        element(.p) { html in
            switch minutes.state {
            case .draft: html.element(.span, .class("tag warm"), text: shown.say(MinutesWords.stateDraft))
            case .asked:
                let words =
                    isOpen
                    ? shown.say(MinutesWords.stateMissing)
                    : shown.say(MinutesWords.stateAsked, ["day": minutes.agreeBy.map(shown.day) ?? ""])
                html.element(.span, .class("tag warm"), text: words)
            case .agreed:
                let day = minutes.agreedAt.map(shown.day) ?? ""
                html.element(.span, .class("tag"), text: shown.say(MinutesWords.stateAgreed, ["day": day]))
            }
        }
        element(.pre, .lang(minutes.language), .dir("auto"), text: minutes.words)
    }

    /// Whether the minutes are as somebody who was there remembers it.
    mutating func minutesAnswer(
        to link: Link, _ minutes: Minutes, _ answer: MinutesAnswer?, _ typed: FormState, in shown: Rendering
    ) {
        let state =
            typed.isGood
            ? FormState(["answer": answer?.answer.rawValue ?? "", "missing": answer?.words ?? ""]) : typed
        section("answer-title", shown.say(MinutesWords.answerTitle)) { html in
            if answer != nil, typed.isGood { html.notice(shown.say(MinutesWords.thanks)) }
            html.element(.div, .class("columns before")) { html in
                html.candour([shown.say(MinutesWords.candourAnswer), shown.say(Words.candourLaw)], in: shown)
                html.form(to: link, in: shown) { html in
                    html.void(.input, .type("hidden"), .name("revision"), .value("\(minutes.revision)"))
                    html.choices(
                        "answer", legend: shown.say(MinutesWords.answerTitle),
                        [
                            Choice("right", shown.say(MinutesWords.answerRight)),
                            Choice("missing", shown.say(MinutesWords.answerMissing)),
                        ], state)
                    html.field(
                        Field(
                            "missing", .area, label: shown.say(MinutesWords.missingField),
                            hint: shown.say(MinutesWords.missingHint)), state)
                    html.actions(shown.say(MinutesWords.answerDo), in: shown)
                }
            }
        }
    }
}
