import Markup
import Pages
import Phrases
import Spine

/// Asks once more before an event is called off.
struct CancelPage: Page {
    let cell: CellHeading
    let event: Event
    let route: GatheringsRoute

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.cancelTitle), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.event(cell.cell.slug, event.id)), event.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.cancelTitle), lead: shown.say(Words.cancelLead))
        html.element(.p) { $0.element(.bdi, .lang(event.language), text: event.title) }
        html.element(.p, text: event.occasion(shown.site).words(shown.say))
        html.press(
            shown.say(Words.cancelDo), to: shown.link(route), class: "danger", in: shown)
    }
}
