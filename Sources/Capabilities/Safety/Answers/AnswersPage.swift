import Markup
import Pages
import Phrases
import Spine

/// What a group owes an answer to.
struct AnswersPage: Page {
    let heading: CellHeading
    let owed: [OwedAnswer]
    let now: Time

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.answersTitle), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.answersTitle), lead: shown.say(Words.answersLead))
        html.owed(owed, at: now, in: shown) { SafetyRoute.answer(heading.cell.slug, $0) }
    }
}

/// What the site keepers owe: answers, and the log of what went wrong with data; and the papers.
struct KeeperPage: Page {
    let owed: [OwedAnswer]
    let openBreaches: Int
    let now: Time

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.keeperTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.keeperTitle), lead: shown.say(Words.keeperLead))
        html.section("papers", shown.say(Words.papersTitle)) { html in
            html.element(.ul, .class("rows")) { html in
                html.row(
                    shown.say(Words.breachesTitle), shown.link(SafetyRoute.breaches),
                    end: shown.say(Words.openNow, ["number": openBreaches]))
                html.row(shown.say(RecordWords.recordTitle), shown.link(SafetyRoute.record))
                html.row(shown.say(RecordWords.assessmentTitle), shown.link(SafetyRoute.assessment))
                html.row(shown.say(Words.yourDataTitle), shown.link(SafetyRoute.yourData))
            }
        }
        html.section("owed", shown.say(Words.answersTitle)) { html in
            html.owed(owed, at: now, in: shown) { SafetyRoute.keeperAnswer($0) }
        }
    }
}

/// One complaint or request, and the form to answer it.
struct AnswerPage: Page {
    let heading: CellHeading?
    let owed: OwedAnswer
    let state: FormState

    private var list: SafetyRoute { heading.map { SafetyRoute.answers($0.cell.slug) } ?? .keeper }
    private var form: SafetyRoute {
        heading.map { SafetyRoute.answer($0.cell.slug, owed.id) } ?? .keeperAnswer(owed.id)
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(owed.kind.words), cell: heading,
            back: (shown.link(list), shown.say(heading == nil ? Words.keeperTitle : Words.answersTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(owed.kind.words))
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.cameOn), shown.day(owed.day))
            html.fact(shown.say(Words.dueBy), shown.day(owed.due))
            if !owed.about.isEmpty { html.fact(shown.say(Words.aboutLabel), owed.about) }
            if !owed.name.isEmpty { html.fact(shown.say(Words.nameLabel), owed.name) }
            if !owed.contact.isEmpty { html.fact(shown.say(Words.contactLabel), owed.contact) }
        }
        html.element(.blockquote) { $0.lines(of: owed.words) }
        if [.access, .correction, .objection, .erasure].contains(owed.kind) {
            html.notice(shown.say(Words.answerProof))
        }
        html.candour([shown.say(Words.answerGoesTo)], in: shown)
        html.form(to: shown.link(form), in: shown) { html in
            html.field(
                Field("answer", .area, label: shown.say(Words.theAnswer), hint: shown.say(Words.theAnswerHint)), state)
            html.actions(shown.say(Words.answerSend), in: shown)
        }
    }
}

extension HTML {
    /// A list of what an answer is owed to.
    mutating func owed(
        _ owed: [OwedAnswer], at now: Time, in shown: Rendering, route: (OwedAnswer.ID) -> SafetyRoute
    ) {
        if owed.isEmpty { empty(shown.say(Words.answersNone)) }
        element(.ul, .class("rows")) { html in
            for one in owed {
                let late = now > one.due ? Words.overdueSince : .answerBy
                html.row(
                    shown.say(one.kind.words), shown.link(route(one.id)),
                    about: String(one.words.prefix(120)),
                    end: one.answeredOn == nil
                        ? shown.say(late, ["date": shown.day(one.due)]) : shown.say(Words.answerGiven))
            }
        }
    }
}
