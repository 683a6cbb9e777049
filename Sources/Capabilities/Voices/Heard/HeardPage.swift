import Markup
import Pages
import Phrases
import Spine

/// What we heard, for any number of people: sentences first, then words, who is missing, and what became of it.
struct HeardPage: Page {
    /// A view with its figures as they were published; nil before there are any.
    struct Heard: Sendable {
        let quote: Quote
        let tally: Tally
    }

    let cell: CellHeading
    let conversation: Conversation
    let stage: Conversation.Stage
    /// Nil before enough people have answered.
    let landscape: PublishedLandscape?
    let question: LocalisedText
    let promise: LocalisedText
    /// Until when an answer was promised.
    let answerBy: Time?
    /// All of them, those that most agree with first.
    let heard: [Heard]
    /// Where each view and each outcome is reported.
    let reports: [Item.ID: Link]
    let entrances: [Entrance]
    let came: [CameOfIt.Entry]
    let mayAnswer: Bool
    let mayExport: Bool
    /// Whether it has a code to take part by, so that slips can be typed in.
    let isTypedIn: Bool
    /// What hangs on it to be read.
    let papers: (any PagePart)?

    /// How many views stand on the page.
    static let most = 12

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(HeardWords.title), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where")) { OwnWords(words: question).body(&$0, in: shown) }
            html.element(.h1, text: shown.say(HeardWords.title))
            html.element(.p, .class("lead"), text: lead(in: shown))
            html.element(.p, .class("meta"), text: ConversationFacts.text(conversation, stage, landscape, in: shown))
        }
        if !heard.isEmpty { sentences(&html, in: shown) }
        html.section("said", shown.say(HeardWords.said)) { html in said(&html, in: shown) }
        WhoIsMissing(entrances: entrances).body(&html, in: shown)
        html.section("came", shown.say(HeardWords.cameOfIt)) { html in becameOfIt(&html, in: shown) }
        papers?.body(&html, in: shown)
        onward(&html, in: shown)
    }

    private func leaning(_ lean: Tally.Lean) -> [Heard] { heard.filter { $0.tally.lean == lean } }

    private func lead(in shown: Rendering) -> String {
        if heard.isEmpty { return shown.say(HeardWords.leadNothing) }
        let views = heard.count
        guard landscape != nil, heard.contains(where: { $0.tally.lean != nil }) else {
            return shown.say(HeardWords.leadViewsOnly, count: views)
        }
        return leaning(.agree).isEmpty
            ? shown.say(HeardWords.leadMixed, count: views) : shown.say(HeardWords.leadAgreed, count: views)
    }

    /// The page in a few sentences, each with the view that it is about.
    private func sentences(_ html: inout HTML, in shown: Rendering) {
        let parts: [(HeardWords, Heard?)] = [
            (.mostAgreeThat, leaning(.agree).first), (.mostDisagreeThat, leaning(.disagree).last),
            (.mixedThat, leaning(.mixed).first),
        ]
        guard parts.contains(where: { $0.1 != nil }) else { return }
        html.section("short", shown.say(HeardWords.inShort)) { html in
            for case (let words, let heard?) in parts {
                let tenths = words == .mostAgreeThat ? heard.tally.agreeTenths : heard.tally.disagreeTenths
                let sentence =
                    switch (words, tenths) {
                    case (.mostAgreeThat, let tenths?): shown.say(HeardWords.tenthsAgreeThat, ["tenths": tenths])
                    case (.mostDisagreeThat, let tenths?): shown.say(HeardWords.tenthsDisagreeThat, ["tenths": tenths])
                    default: shown.say(words)
                    }
                html.element(.p, text: sentence)
                OwnWords(words: heard.quote.words).quotation(&html, in: shown)
            }
        }
    }

    private func said(_ html: inout HTML, in shown: Rendering) {
        if heard.isEmpty { return html.empty(shown.say(HeardWords.nothingSaid)) }
        if landscape == nil { html.element(.p, text: shown.say(Words.tooFewYet)) }
        ViewRows(
            caption: shown.say(Words.shareOfPeople),
            rows: heard.prefix(Self.most).compactMap { $0.row(in: cell, reports, shown) }
        ).body(&html, in: shown)
        html.element(.p, .class("meta"), text: shown.say(HeardWords.howFiguresMove))
        html.element(.p) { html in
            html.element(
                .a, .href(shown.link(VoicesRoute.views(cell.cell.slug, conversation.id))),
                text: heard.count > Self.most
                    ? shown.say(HeardWords.allViews, count: heard.count) : shown.say(Words.allViews))
        }
    }

    private func becameOfIt(_ html: inout HTML, in shown: Rendering) {
        if came.isEmpty {
            html.element(.p, text: shown.say(HeardWords.nothingYet))
            if !promise.original.words.isEmpty {
                html.element(.p) { OwnWords(words: promise).body(&$0, in: shown) }
            }
            if let answerBy {
                html.element(.p, .class("meta"), text: shown.say(HeardWords.answerBy, ["day": shown.day(answerBy)]))
            }
        } else {
            CameOfIt(entries: came, reports: reports).body(&html, in: shown)
        }
        if mayAnswer {
            html.element(.p) { html in
                html.element(
                    .a, .class("button"),
                    .href(shown.link(HeardRoute.newOutcome(cell.cell.slug, conversation.id).whole)),
                    text: shown.say(HeardWords.writeOutcome))
            }
        }
    }

    private func onward(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        var links = [
            (shown.link(VoicesRoute.figures(slug, conversation.id)), shown.say(Words.saveFigures)),
            (shown.link(HeardRoute.results(slug, conversation.id).whole), shown.say(HeardWords.saveResults)),
        ]
        if landscape?.showsGroups == true {
            links.insert(
                (shown.link(VoicesRoute.conversation(slug, conversation.id)), shown.say(Words.agreeTitle)), at: 0)
        }
        if mayExport {
            links.append((shown.link(HeardRoute.polis(slug, conversation.id).whole), shown.say(HeardWords.polisTitle)))
        }
        links += paper(shown)
        html.element(.ul, .class("rows")) { html in
            for (link, words) in links { html.row(words, link) }
        }
    }

    /// The same on a sheet, and what is done on paper for those who type it in.
    private func paper(_ shown: Rendering) -> [(Link, String)] {
        guard conversation.source == nil else { return [] }
        let slug = cell.cell.slug
        let letter = (shown.link(PaperRoute.letter(slug, conversation.id).whole), shown.say(PaperWords.letterLink))
        guard isTypedIn, cell.standing == .convenor || cell.standing == .member else { return [letter] }
        return [
            letter, (shown.link(PaperRoute.overview(slug, conversation.id).whole), shown.say(PaperWords.paperTitle)),
        ]
    }

    /// How whoever said something wished to be named; nothing where they did not.
    static func name(_ quote: Quote, _ cell: CellHeading, in shown: Rendering) -> String? {
        switch quote.attribution {
        case .none: nil
        case .resident: shown.say(HeardWords.somebodyOf, ["group": cell.cell.name])
        case .name: quote.name.isEmpty ? nil : quote.name
        }
    }
}

extension HeardPage.Heard {
    /// Its row in a table of views.
    func row(in cell: CellHeading, _ reports: [Item.ID: Link], _ shown: Rendering) -> ViewRows.Row? {
        reports[quote.id].map { report in
            ViewRows.Row(
                words: quote.words, by: HeardPage.name(quote, cell, in: shown), tally: tally, report: report)
        }
    }
}

extension HeardRoute {
    /// The same address among all of voices.
    var whole: VoicesRoute { .heard(self) }
}
