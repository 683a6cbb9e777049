import Markup
import Pages
import Phrases
import Spine

/// The form of somebody who is worried about a person.
struct WorriedPage: Page {
    let heading: CellHeading
    let notice: SafetyNotice
    let hasLead: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.worriedTitle), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)),
            hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.worriedTitle), lead: shown.say(Words.worriedLead))
        html.danger(notice, in: shown)
        let isOurs = heading.standing != nil
        let who = isOurs ? [] : [shown.say(Words.reportNoName)]
        html.candour([shown.say(Words.worriesReaders), shown.say(Words.worriesMachine)] + who, in: shown)
        html.form(to: shown.link(SafetyRoute.worried(heading.cell.slug)), in: shown) { html in
            html.field(
                Field(
                    "note", .area, label: shown.say(Words.worriedLabel),
                    hint: shown.say(isOurs ? Words.worriedHint : .worriedHintVisitor)), state)
            html.actions(shown.say(Words.worriedSend), in: shown)
        }
    }
}

/// Says that it is in, and nothing that could be found again.
struct WorriedThanksPage: Page {
    let heading: CellHeading
    let notice: SafetyNotice

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.thanksTitle), cell: heading, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(Words.thanksTitle),
            lead: shown.say(heading.standing == nil ? Words.worriedThanksVisitor : .worriedThanks))
        html.danger(notice, in: shown)
    }
}

extension HTML {
    /// Whom to phone where somebody is in danger now.
    mutating func danger(_ notice: SafetyNotice, in shown: Rendering) {
        element(.div, .class("notice")) { html in
            html.element(.p, text: shown.say(Words.dangerNow))
            html.element(.ul) { html in
                for line in notice.inDanger { html.element(.li) { $0.element(.bdi) { $0.telephoneLine(line) } } }
            }
        }
    }
}
