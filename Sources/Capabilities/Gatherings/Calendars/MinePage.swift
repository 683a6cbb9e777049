import Markup
import Pages
import Phrases
import Spine

/// How somebody has all that they may see in their own calendar: a secret address, which a new one ends.
struct MinePage: Page {
    let address: String?

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(CalendarsWords.mineTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(CalendarsWords.mineTitle), lead: shown.say(CalendarsWords.mineLead))
        html.candour([CalendarsWords.candourSecret, .candourCalendar].map { shown.say($0) }, in: shown)
        if let address {
            html.element(.div, .class("receipt")) { html in
                html.element(.p, text: shown.say(CalendarsWords.mineAddress))
                html.element(.p, .dir("ltr"), .translate("no"), text: address)
            }
            html.element(.p, text: shown.say(CalendarsWords.mineHow))
        }
        html.press(
            shown.say(address == nil ? CalendarsWords.mineMake : .mineRenew), to: shown.link(CalendarsRoute.mine),
            class: address == nil ? nil : "quiet", in: shown)
    }
}
