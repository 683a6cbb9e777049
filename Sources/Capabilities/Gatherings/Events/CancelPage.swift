import Markup
import Pages
import Phrases
import Spine

/// Asks once more before an event is called off, and why.
struct CancelPage: Page {
    let cell: CellHeading
    let event: Event
    let route: GatheringsRoute
    var state = FormState()

    private func back(in shown: Rendering) -> Link { shown.link(EventsRoute.event(cell.cell.slug, event.id)) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.cancelTitle), cell: cell, place: .gatherings, back: (back(in: shown), event.title),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.cancelTitle), lead: shown.say(Words.cancelLead))
        html.element(.p) { $0.element(.bdi, .lang(event.language), text: event.title) }
        html.element(.p, text: event.occasion(shown.site).words(shown.say))
        html.element(.div, .class("columns before")) { html in
            html.candour([Words.candourReason, .candourLaw].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(route), in: shown) { html in
                html.field(
                    Field("reason", label: shown.say(Words.reasonField), hint: shown.say(Words.reasonHint)), state)
                html.element(.div, .class("actions")) { html in
                    html.element(.button, .class("danger"), text: shown.say(Words.cancelDo))
                    html.element(
                        .a, .class("button quiet"), .href(back(in: shown)), text: shown.say(PagesWords.cancel))
                }
            }
        }
    }

    /// Why it is called off, as it was typed; nil where that has to be mended.
    static func reason(_ reader: inout FormReader) -> String? {
        let reason = reader.line("reason", most: 300)
        return reader.isGood ? reason : nil
    }
}

extension HTML {
    /// That an event is called off, and why; nothing of one that takes place.
    mutating func cancelled(_ event: Event, class look: String = "notice", in shown: Rendering) {
        guard event.isCancelled else { return }
        element(.div, .class(look)) { html in
            html.element(.p) { $0.element(.strong, text: shown.say(Words.cancelled)) }
            if !event.cancelReason.isEmpty {
                html.element(.p, .lang(event.language), .dir("auto"), text: event.cancelReason)
            }
        }
    }
}
