import Markup
import Pages
import Phrases
import Spine

/// The form that asks to join a cell, and how that stands.
struct JoinPage: Page {
    let heading: CellHeading
    let isOpen: Bool
    let wasDeclined: Bool
    let state: FormState

    private func title(in shown: Rendering) -> String { shown.say(Words.joinTitle, ["group": heading.cell.name]) }

    func frame(in shown: Rendering) -> Frame {
        Frame(title(in: shown), cell: heading, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        if isOpen || heading.standing != nil {
            html.heading(title(in: shown))
            html.notice(shown.say(isOpen ? Words.joinSent : Words.joinMember))
            return
        }
        html.heading(title(in: shown), lead: shown.say(Words.joinLead))
        if wasDeclined { html.notice(shown.say(Words.joinDeclined)) }
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(Words.joinCandour), shown.say(Words.candourKeeper)], in: shown)
            html.form(to: shown.link(NetworkRoute.join(heading.cell.slug)), in: shown) { html in
                html.field(
                    Field("note", .area, label: shown.say(Words.joinNote), hint: shown.say(Words.joinNoteHint)), state)
                html.actions(
                    shown.say(Words.joinSend),
                    stop: (shown.say(Words.stop), shown.link(NetworkRoute.cell(heading.cell.slug))), in: shown)
            }
        }
    }
}

/// Asks once more before somebody leaves a cell.
struct LeavePage: Page {
    let heading: CellHeading
    let isLastConvenor: Bool

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.leaveTitle), cell: heading) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.leaveTitle), lead: shown.say(Words.leaveLead))
        if isLastConvenor {
            html.notice(shown.say(Words.lastConvenor))
        } else {
            html.press(
                shown.say(Words.leave), to: shown.link(NetworkRoute.leave(heading.cell.slug)), class: "danger",
                in: shown)
        }
    }
}
