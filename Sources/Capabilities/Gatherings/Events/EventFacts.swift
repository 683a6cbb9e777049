import Markup
import Pages
import Phrases
import Spine

/// When and where an event is, and what is done so that people can come.
struct EventFacts {
    let event: Event
    let showsOnline: Bool
    /// Whether the time stands here, too; on a page that begins with it, it need not.
    var showsTime = true

    func write(_ html: inout HTML, in shown: Rendering) {
        let facts = event.particulars
        if !facts.about.isEmpty {
            html.element(.p, .lang(event.language), .dir("auto"), text: facts.about)
        }
        html.element(.dl, .class("facts")) { html in
            if showsTime { html.fact(shown.say(Words.factWhen), event.occasion(shown.site).words(shown.say)) }
            written(Words.factWhere, facts.address, &html, shown)
            written(Words.factDirections, facts.directions, &html, shown)
            online(&html, in: shown)
            html.fact(shown.say(Words.factForWhom), shown.say(facts.forWhom.words))
            if let places = facts.places { html.fact(shown.say(Words.factPlaces), shown.say.number(places)) }
            if let day = event.answerBy { html.fact(shown.say(Words.factAnswerBy), shown.day(day)) }
            written(Words.factLanguages, facts.languages, &html, shown)
            let offers = Particulars.Offer.allCases.filter(facts.offers.contains).map { shown.say($0.words) }
            if !offers.isEmpty { html.fact(shown.say(Words.factOffers), shown.say.list(offers)) }
            written(Words.factOffersMore, facts.offersMore, &html, shown)
        }
        if facts.lanyardsOff { html.element(.p, text: shown.say(Words.lanyardsOffSays)) }
        if facts.nothingRecorded { html.element(.p, text: shown.say(Words.nothingRecordedSays)) }
    }

    private func written(_ name: Words, _ words: String, _ html: inout HTML, _ shown: Rendering) {
        guard !words.isEmpty else { return }
        html.element(.div) { html in
            html.element(.dt, text: shown.say(name))
            html.element(.dd, .lang(event.language), .dir("auto"), text: words)
        }
    }

    private func online(_ html: inout HTML, in shown: Rendering) {
        let address = event.particulars.online
        guard !address.isEmpty else { return }
        html.element(.div) { html in
            html.element(.dt, text: shown.say(Words.factOnline))
            html.element(.dd) { html in
                if showsOnline, let link = Link(web: address) {
                    html.element(.a, .href(link), .dir("ltr"), text: address)
                } else {
                    html.text(shown.say(Words.onlineForThose))
                }
            }
        }
    }
}

extension Particulars.Offer {
    var words: Words {
        switch self {
        case .travel: .offerTravel
        case .childcare: .offerChildcare
        case .expenses: .offerExpenses
        case .pay: .offerPay
        case .food: .offerFood
        case .interpreter: .offerInterpreter
        case .steps: .offerSteps
        }
    }
}
