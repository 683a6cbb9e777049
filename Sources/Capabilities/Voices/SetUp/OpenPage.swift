import Markup
import Pages
import Phrases
import Spine

/// Opening it: what is missing, or what is fixed from then on and the button.
struct OpenPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let now: Time
    /// What the group has not written down yet.
    let unwritten: [UnwrittenDuty]
    /// Somebody pressed the button and something was missing.
    let wasTried: Bool

    private func missing(in shown: Rendering) -> [(words: String, link: Link)] {
        draft.missing(at: now).map {
            (shown.say($0.what), shown.link(SetUpRoute.step(cell.cell.slug, draft.id, $0.step)))
        } + unwritten.map { (shown.say($0.words), $0.link) }
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.taskOpen), cell: cell, place: .voices,
            back: (shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id)), shown.say(SetUpWords.setUpTitle)),
            hasProblems: wasTried && !missing(in: shown).isEmpty)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let missing = missing(in: shown)
        if wasTried {
            var state = FormState()
            for (number, each) in missing.enumerated() { state.note("missing-\(number + 1)", each.words) }
            html.problems(of: state, in: shown)
        }
        let lead: SetUpWords = missing.isEmpty ? .openReady : .openNotReady
        html.heading(shown.say(SetUpWords.taskOpen), lead: shown.say(lead))
        if missing.isEmpty { summary(&html, in: shown) } else { list(missing, &html) }
        let link = shown.link(SetUpRoute.step(cell.cell.slug, draft.id, .open))
        html.press(shown.say(SetUpWords.taskOpen), to: link, class: missing.isEmpty ? nil : "quiet", in: shown)
    }

    private func list(_ missing: [(words: String, link: Link)], _ html: inout HTML) {
        html.element(.ul, .class("rows")) { html in
            for (number, each) in missing.enumerated() {
                html.element(.li) { html in
                    html.element(.a, .id("missing-\(number + 1)"), .href(each.link), text: each.words)
                }
            }
        }
    }

    private func summary(_ html: inout HTML, in shown: Rendering) {
        let question = draft.question.original
        html.quotation(question.words, language: question.language)
        html.element(.dl) { html in
            html.fact(shown.say(SetUpWords.taskViews), String(draft.seeds.count))
            html.fact(
                shown.say(SetUpWords.opens),
                draft.opensAt.flatMap { $0 > now ? shown.day($0) : nil } ?? shown.say(SetUpWords.atOnce))
            if let closes = draft.closesAt { html.fact(shown.say(SetUpWords.closes), shown.day(closes)) }
            html.fact(shown.say(SetUpWords.sight), shown.say(draft.visibility.words))
        }
        html.notice(shown.say(SetUpWords.openFixes))
    }
}

/// Closing it before its day.
struct ClosePage: Page {
    let cell: CellHeading
    let draft: ConversationDraft

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.closeNow), cell: cell, place: .voices,
            back: (shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id)), shown.say(SetUpWords.setUpTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(SetUpWords.closeNow), lead: shown.say(SetUpWords.closeLead))
        html.form(to: shown.link(SetUpRoute.step(cell.cell.slug, draft.id, .close)), in: shown) { html in
            html.actions(
                shown.say(SetUpWords.closeNow),
                stop: (shown.say(PagesWords.cancel), shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id))), in: shown)
        }
    }
}
