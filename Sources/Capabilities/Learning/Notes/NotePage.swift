import Markdown
import Markup
import Pages
import Phrases
import Spine

/// One note: the key points, the words of people, then more detail; for those who write it, what is left to do.
struct NotePage: Page {
    let cell: CellHeading
    let note: Note
    let quotes: [Quote]
    /// Where it went, and what came of it there.
    let offers: [Offer]
    /// What came of raising it.
    let raised: [Raised]
    let now: Time
    /// Whether the viewer may change it: a draft at once, a published one once it is taken back.
    let mayChange: Bool
    let report: Link
    /// What hangs on it to be read.
    let papers: (any PagePart)?

    private var slug: Slug { cell.cell.slug }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            note.title, cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(slug)), shown.say(Words.learning)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .foreign(note.language, in: shown), .dir("auto"), text: note.title)
            html.element(.p, .class("meta")) { html in
                if note.isDraft { html.element(.span, .class("tag"), text: shown.say(Words.draft)) }
                if let day = note.published { html.text(shown.day(day)) }
                if cell.standing != nil, let name = note.authorName {
                    html.text(" · ")
                    html.element(.bdi, text: name)
                }
            }
        }
        html.element(.article, .foreign(note.language, in: shown), .dir("auto")) { html in
            html.noteWords(note, quotes: note.isDraft ? [] : quotes, in: shown)
        }
        papers?.body(&html, in: shown)
        if !raised.isEmpty {
            html.section("raised", shown.say(TravellingWords.raised)) {
                $0.raised(raised, in: cell.cell, at: now, shown: shown)
            }
        }
        if !offers.isEmpty {
            html.section("went", shown.say(TravellingWords.wentTo)) { $0.wentTo(offers, in: shown) }
        }
        if note.isDraft, mayChange { steps(&html, in: shown) }
        html.element(.ul) { html in
            if let event = note.event, let title = note.eventTitle {
                html.element(.li) { html in
                    html.text(shown.say(Words.followsFrom) + " ")
                    html.element(.a, .href(shown.link(item: event)), .dir("auto"), text: title)
                }
            }
            if note.isDraft, mayChange {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(LearningRoute.takeBack(slug, note.id))), text: shown.say(Words.throwAway))
                }
            }
            if !note.isDraft {
                html.element(.li) { html in
                    html.text(shown.say(Words.address) + " ")
                    let route = LearningRoute.code(note.code)
                    html.element(
                        .a, .href(shown.link(route)), .dir("ltr"), .translate("no"), text: shown.address(route))
                }
                if mayChange {
                    onward(&html, TravellingRoute.offer(slug, note.id).whole, TravellingWords.offerTitle, in: shown)
                    if cell.cell.parent != nil {
                        onward(&html, TravellingRoute.raise(slug, note.id).whole, TravellingWords.raiseTitle, in: shown)
                    }
                    onward(&html, TravellingRoute.file(slug, note.id).whole, TravellingWords.fileTitle, in: shown)
                    onward(&html, .takeBack(slug, note.id), Words.takeBack, in: shown)
                }
            }
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }

    private func onward(_ html: inout HTML, _ route: LearningRoute, _ words: some PhraseKey, in shown: Rendering) {
        html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(words)) }
    }

    /// What its author has left to do before others can read it.
    private func steps(_ html: inout HTML, in shown: Rendering) {
        html.section("left", shown.say(Words.draftLead)) { html in
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(LearningRoute.publish(slug, note.id))),
                    text: shown.say(Words.publish))
                html.element(
                    .a, .class("button quiet"), .href(shown.link(LearningRoute.change(slug, note.id))),
                    text: shown.say(Words.changeWords))
                html.element(
                    .a, .class("button quiet"), .href(shown.link(LearningRoute.newQuote(slug, note.id))),
                    text: shown.say(QuotingWords.add))
            }
        }
        if !quotes.isEmpty {
            html.section("quoted", shown.say(QuotingWords.title)) { html in
                html.element(.ul, .class("rows tree")) { html in
                    for quote in quotes { QuoteRow(quote: quote, note: note, slug: slug).write(&html, in: shown) }
                }
            }
        }
    }
}

extension HTML {
    /// What a note says: in a list what is key, then people's own words, then more.
    mutating func noteWords(_ note: Note, quotes: [Quote], in shown: Rendering) {
        noteWords(
            lines: note.lines.map(String.init),
            quotes: quotes.filter { $0.answer != .no && !$0.words.isEmpty }.map { ($0.words, $0.shownName) },
            detail: note.detail, language: note.language, in: shown)
    }

    /// The same of a note that stands elsewhere.
    mutating func noteWords(
        lines: [String], quotes: [(words: String, name: String?)], detail: String, language: String,
        in shown: Rendering
    ) {
        element(.ul) { html in
            for line in lines { html.element(.li, text: line) }
        }
        for quote in quotes {
            element(.figure) { html in
                html.quotation(quote.words, language: language)
                if let name = quote.name { html.element(.figcaption) { $0.element(.bdi, text: name) } }
            }
        }
        if !detail.isEmpty {
            element(.h2, .lang(shown.say.language.code), text: shown.say(Words.more))
            if let detail = try? Markdown.render(detail) { append(detail) }
        }
    }

    /// The second part of a note.
    mutating func noteDetail(_ note: Note) {
        if let detail = try? Markdown.render(note.detail) { append(detail) }
    }
}
