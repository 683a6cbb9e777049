import Markup
import Pages
import Phrases
import Spine

/// The form in which a note is offered to another group.
struct OfferPage: Page {
    let cell: CellHeading
    let note: Note
    let groups: [OtherGroup]
    let state: FormState

    private var back: LearningRoute { .note(cell.cell.slug, note.id) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.offerTitle), cell: cell, place: .gatherings,
            back: (shown.link(back), note.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TravellingWords.offerTitle), lead: shown.say(TravellingWords.offerLead))
        // Nothing is widened in passing: whoever is quoted agreed to the readers that the note has.
        guard note.visibility >= .network else {
            return html.empty(
                shown.say(TravellingWords.offerNarrow),
                action: (shown.say(Words.takeBack), shown.link(LearningRoute.takeBack(cell.cell.slug, note.id))))
        }
        guard !groups.isEmpty else { return html.empty(shown.say(TravellingWords.offerNobody)) }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [TravellingWords.candourOffer, .candourOfferName].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(TravellingRoute.offer(cell.cell.slug, note.id).whole), in: shown) { html in
                html.select(
                    "group", label: shown.say(TravellingWords.offerTo), none: shown.say(TravellingWords.offerChoose),
                    groups.map { Choice($0.id.text, $0.name) }, state)
                html.field(
                    Field(
                        "word", .area, label: shown.say(TravellingWords.offerWhy),
                        hint: shown.say(TravellingWords.offerWhyHint)), state)
                html.actions(
                    shown.say(TravellingWords.offerDo), stop: (shown.say(Words.stop), shown.link(back)), in: shown)
            }
        }
    }
}

/// What was offered to a group: for its convenors to take up or not, then for all to say what came of it.
struct OfferedPage: Page {
    let cell: CellHeading
    let offer: Offer
    let mayAnswer: Bool
    let maySay: Bool
    let report: Link
    let state: FormState

    private var title: String? { offer.title }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title ?? shown.say(TravellingWords.takenBack), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(
                .h1, .foreign(offer.language, in: shown), .dir("auto"),
                text: title ?? shown.say(TravellingWords.takenBack))
            html.element(.p, .class("meta"), text: offer.origin(named: cell.standing != nil, in: shown))
        }
        html.quotation(offer.word)
        if title != nil {
            html.element(.p) { html in
                html.element(.a, .href(shown.link(item: offer.note)), text: shown.say(TravellingWords.readNote))
            }
        }
        switch offer.answer {
        case nil: if mayAnswer { question(&html, in: shown) }
        case .notNow:
            html.section("answer", shown.say(TravellingWords.saidNotNow)) { $0.paragraphs(offer.reply) }
        case .taken:
            html.section("answer", shown.say(TravellingWords.willTry)) { $0.paragraphs(offer.reply) }
            if !offer.cameOf.isEmpty || maySay {
                html.section("came-of", shown.say(TravellingWords.cameOf)) { cameOf(&$0, in: shown) }
            }
        }
        html.element(.p) { $0.element(.a, .href(report), text: shown.say(TravellingWords.report)) }
    }

    private func question(_ html: inout HTML, in shown: Rendering) {
        html.element(.div, .class("columns before")) { html in
            html.candour([TravellingWords.candourTake, .candourNotNow].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(TravellingRoute.offered(cell.cell.slug, offer.id).whole), in: shown) { html in
                html.choices(
                    "answer", legend: shown.say(TravellingWords.takeQuestion),
                    [
                        Choice(Offer.Answer.taken.rawValue, shown.say(TravellingWords.takeYes)),
                        Choice(Offer.Answer.notNow.rawValue, shown.say(TravellingWords.takeNo)),
                    ], state)
                html.field(
                    Field(
                        "reply", .area, label: shown.say(TravellingWords.takeWord),
                        hint: shown.say(TravellingWords.takeWordHint)), state)
                html.actions(shown.say(TravellingWords.takeDo), in: shown)
            }
        }
    }

    private func cameOf(_ html: inout HTML, in shown: Rendering) {
        if let day = offer.cameDay {
            html.paragraphs(offer.cameOf)
            html.element(.p, .class("meta"), text: shown.day(day))
        }
        guard maySay else { return }
        html.form(to: shown.link(TravellingRoute.cameOf(cell.cell.slug, offer.id).whole), in: shown) { html in
            html.field(
                Field(
                    "came", .area, label: shown.say(TravellingWords.cameOfLabel),
                    hint: shown.say(TravellingWords.cameOfHint)), state)
            html.actions(shown.say(TravellingWords.cameOfDo), in: shown)
        }
    }
}

extension Offer {
    /// Where it comes from, in a line: the group, and for members who offered it.
    func origin(named: Bool, in shown: Rendering) -> String {
        let group = fromGroup ?? shown.say(TravellingWords.anotherGroup)
        guard named, let by else { return shown.say(TravellingWords.fromGroup, ["group": group]) }
        return shown.say(TravellingWords.fromGroupBy, ["group": group, "name": by])
    }
}

extension HTML {
    /// Plain words, a paragraph a line.
    mutating func paragraphs(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) { element(.p, .dir("auto"), text: String(line)) }
    }

    /// What a group took up from others, one a row.
    mutating func takenUp(_ offers: [Offer], in cell: CellHeading, shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for offer in offers {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(TravellingRoute.offered(cell.cell.slug, offer.id).whole)),
                            .foreign(offer.language, in: shown), .dir("auto"),
                            text: offer.title ?? shown.say(TravellingWords.takenBack))
                        html.element(
                            .p, .class("meta"), text: offer.origin(named: cell.standing != nil, in: shown))
                        html.paragraphs(offer.reply)
                    }
                    html.element(.span, .class("meta"), text: shown.day(offer.replied ?? offer.day))
                }
            }
        }
    }

    /// Where a note went, and what came of it there.
    mutating func wentTo(_ offers: [Offer], in shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for offer in offers {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(.bdi, text: offer.toGroup)
                        switch offer.answer {
                        case nil: html.element(.p, .class("meta"), text: shown.say(TravellingWords.stateWaits))
                        case .notNow:
                            html.element(.p, .class("meta"), text: shown.say(TravellingWords.saidNotNow))
                            html.paragraphs(offer.reply)
                        case .taken:
                            html.element(.p, .class("meta"), text: shown.say(TravellingWords.willTry))
                            html.paragraphs(offer.reply)
                            if !offer.cameOf.isEmpty {
                                html.element(.p, .class("meta"), text: shown.say(TravellingWords.cameOf))
                                html.paragraphs(offer.cameOf)
                            }
                        }
                    }
                    html.element(.span, .class("meta"), text: shown.day(offer.cameDay ?? offer.replied ?? offer.day))
                }
            }
        }
    }
}
