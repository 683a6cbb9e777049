import Markup
import Pages
import Phrases
import Spine

/// One sheet to print and hang up: what, when, where, and how to answer.
struct EventPosterPage: Page {
    let cell: CellHeading
    let event: Event

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.posterTitle), cell: cell,
            back: (shown.link(EventsRoute.event(cell.cell.slug, event.id)), event.title), isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let facts = event.particulars
        html.element(.div, .class("poster stack")) { html in
            html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, text: event.occasion(shown.site).words(shown.say))
            if event.isCancelled {
                html.cancelled(event, class: "big", in: shown)
                html.element(.p) { $0.element(.bdi, text: cell.cell.name) }
                return
            }
            for words in [facts.address, facts.directions] where !words.isEmpty {
                html.element(.p, .lang(event.language), .dir("auto"), text: words)
            }
            let offers = Particulars.Offer.allCases.filter(facts.offers.contains).map { shown.say($0.words) }
            if !offers.isEmpty { html.element(.p, text: shown.say.list(offers)) }
            if event.particulars.forWhom == .link {
                let address = shown.address(AnswersRoute.code(event.code))
                html.element(.p, text: shown.say(Words.posterAnswer))
                html.qrCode(ofAddress: address, in: shown)
                html.element(
                    .p, .class("big"), .translate("no"), .dir("ltr"),
                    text: address.hasPrefix("https://") ? String(address.dropFirst(8)) : address)
            }
            html.element(.p) { $0.element(.bdi, text: cell.cell.name) }
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty { html.element(.p, text: shown.say(Words.posterPhone, ["phone": phone])) }
        }
    }
}
