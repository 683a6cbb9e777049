import Markup
import Pages
import Phrases
import Spine

/// What the lead and the deputy for safeguarding look after.
struct WorriesPage: Page {
    let heading: CellHeading
    let worries: [Worry]
    let openReports: Int

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.worriesTitle), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.worriesTitle), lead: shown.say(Words.worriesLead))
        html.candour([shown.say(Words.worriesReaders), shown.say(Words.worriesMachine)], in: shown)
        if openReports > 0 { html.notice(shown.say(Words.worriesReports)) }
        if worries.isEmpty { html.empty(shown.say(Words.worriesNone)) }
        html.element(.ul, .class("rows")) { html in
            for worry in worries {
                html.row(
                    shown.say(Words.worryOne), shown.link(SafetyRoute.worry(heading.cell.slug, worry.id)),
                    about: shown.say(worry.outcome?.words ?? .worryOpen), end: shown.day(worry.day))
            }
        }
    }
}

/// One log: what somebody wrote, why others worry, what was done since.
struct WorryPage: Page {
    let heading: CellHeading
    let worry: Worry
    let text: (words: String, language: String)?
    let steps: [LogStep]
    /// Where the words are brought back, while they are held.
    let release: Link?
    let canHandOver: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.worryOne), cell: heading,
            back: (shown.link(SafetyRoute.worries(heading.cell.slug)), shown.say(Words.worriesTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.worryOne))
        if let text {
            html.quotation(text.words, language: text.language)
            if let release {
                html.element(.p, text: shown.say(Words.worryHeld))
                html.press(shown.say(Words.worryRelease), to: release, class: "quiet", in: shown)
            }
        } else if worry.item != nil {
            html.element(.p, text: shown.say(Words.worryErased))
        }
        html.element(.dl, .class("facts")) { html in
            if !worry.note.isEmpty { html.fact(shown.say(Words.worryWhy), worry.note) }
            if let who = worry.raisedBy { html.fact(shown.say(Words.worryFrom), who) }
            html.fact(shown.say(Words.cameOn), shown.day(worry.day))
            html.fact(shown.say(Words.worryState), shown.say(worry.outcome?.words ?? .worryOpen))
        }
        html.steps(steps, in: shown)
        html.candour([shown.say(Words.worriesReaders), shown.say(Words.worriesMachine)], in: shown)
        html.form(to: shown.link(SafetyRoute.worry(heading.cell.slug, worry.id)), in: shown) { html in
            html.field(
                Field("note", .area, label: shown.say(Words.stepLabel), hint: shown.say(Words.stepHint)), state)
            html.select(
                "outcome", label: shown.say(Words.outcomeLabel), none: shown.say(Words.outcomeNone),
                Worry.Outcome.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            if canHandOver {
                html.tick("hand-over", label: shown.say(Words.handOver), hint: shown.say(Words.handOverHint), state)
            }
            html.actions(shown.say(Words.stepSave), in: shown)
        }
    }
}
