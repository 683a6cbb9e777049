import Markup
import Pages
import Phrases
import Spine

/// Where a code is typed, and what is said where there is no such code.
struct AnswerDoorPage: Page {
    /// The code that led nowhere.
    let unknown: String?

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(AnswersWords.doorTitle), hasProblems: unknown != nil, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        var state = FormState(["code": unknown ?? ""])
        if unknown != nil { state.note("code", shown.say(AnswersWords.doorUnknown)) }
        html.problems(of: state, in: shown)
        html.heading(shown.say(AnswersWords.doorTitle), lead: shown.say(AnswersWords.doorLead))
        html.element(.form, .method("get"), .action(shown.link(AnswersRoute.door)), .flag("novalidate", true)) { html in
            html.field(Field("code", .short, label: shown.say(AnswersWords.doorCode), autocomplete: "off"), state)
            html.actions(shown.say(AnswersWords.doorGo), in: shown)
        }
    }
}

/// Why an event takes no answers: it is over, called off, or for others.
struct AnswersClosedPage: Page {
    /// Nil where the link leads nowhere.
    let event: Event?
    let why: AnswersWords

    func frame(in shown: Rendering) -> Frame {
        Frame(event?.title ?? shown.say(AnswersWords.unknownTitle), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        if let event {
            html.element(.header) { html in
                html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
                html.element(.p, .class("lead"), text: event.occasion(shown.site).words(shown.say))
            }
        } else {
            html.heading(shown.say(AnswersWords.unknownTitle))
        }
        html.notice(shown.say(why))
        if let event, event.isCancelled, !event.cancelReason.isEmpty {
            html.element(.p, .lang(event.language), .dir("auto"), text: event.cancelReason)
        }
    }
}

/// The dates of a series, each with what was answered.
struct OwnDatesPage: Page {
    struct Row: Sendable {
        let event: Event
        let attendance: Attendance?
    }

    let title: String
    let language: String
    let link: ReturnLink
    let rows: [Row]

    func frame(in shown: Rendering) -> Frame {
        Frame(title, offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .lang(language), .dir("auto"), text: title)
            html.element(.p, .class("lead"), text: shown.say(AnswersWords.datesLead))
        }
        if rows.isEmpty { html.empty(shown.say(AnswersWords.noDates)) }
        html.element(.ul, .class("rows")) { html in
            for row in rows {
                html.row(
                    row.event.occasion(shown.site).words(shown.say),
                    shown.link(AnswersRoute.event(link, row.event.id)),
                    about: said(of: row, in: shown))
            }
        }
    }

    private func said(of row: Row, in shown: Rendering) -> String {
        if row.event.isCancelled { return shown.say(Words.cancelled) }
        return row.attendance?.words(in: shown.say, hasPlaces: row.event.particulars.places != nil)
            ?? shown.say(AnswersWords.notAnswered)
    }
}
