import Markdown
import Markup
import Pages
import Phrases
import Spine

/// The form in which a convenor begins the page of a year.
struct NewYearPage: Page {
    let cell: CellHeading
    let years: [Int]
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(YearWords.newTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(YearWords.newTitle), lead: shown.say(YearWords.newLead))
        html.form(to: shown.link(YearRoute.new(cell.cell.slug).whole), in: shown) { html in
            html.select(
                "year", label: shown.say(YearWords.year), none: nil, years.map { Choice("\($0)", "\($0)") }, state)
            html.readers(in: cell.cell, legend: shown.say(YearWords.readers), state, shown: shown)
            html.actions(
                shown.say(YearWords.newDo),
                stop: (shown.say(Words.stop), shown.link(LearningRoute.all(cell.cell.slug))), in: shown)
        }
    }
}

/// What a group learnt in a year.
struct YearPage: Page {
    let cell: CellHeading
    let year: Year
    let quotes: [(words: String, name: String?)]
    let mayChange: Bool
    let report: Link

    func frame(in shown: Rendering) -> Frame {
        Frame(
            year.title, cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.header) { html in
            html.element(.h1, .foreign(year.language, in: shown), .dir("auto"), text: year.title)
            html.element(.p, .class("meta")) { html in
                if year.isDraft { html.element(.span, .class("tag"), text: shown.say(Words.draft)) }
                if let day = year.published { html.text(shown.day(day)) }
            }
        }
        if year.isDraft, mayChange {
            html.element(.div, .class("actions")) { html in
                html.press(
                    shown.say(YearWords.publishDo), to: shown.link(YearRoute.publish(slug, year.id).whole), in: shown)
                html.element(
                    .a, .class("button quiet"), .href(shown.link(YearRoute.change(slug, year.id).whole)),
                    text: shown.say(Words.changeWords))
            }
        }
        html.element(.article, .foreign(year.language, in: shown), .dir("auto")) { html in
            if let body = try? Markdown.render(year.body) { html.append(body) }
        }
        if !quotes.isEmpty {
            html.section("quotes", shown.say(YearWords.quotes)) { html in
                for quote in quotes {
                    html.element(.figure) { html in
                        html.quotation(quote.words, language: year.language)
                        if let name = quote.name {
                            html.element(.figcaption) { $0.element(.bdi, text: name) }
                        }
                    }
                }
            }
        }
        html.element(.ul) { html in
            if !year.isDraft {
                html.element(.li) { html in
                    html.text(shown.say(Words.address) + " ")
                    let route = LearningRoute.code(year.code)
                    html.element(
                        .a, .href(shown.link(route)), .dir("ltr"), .translate("no"), text: shown.address(route))
                }
            }
            if mayChange {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(YearRoute.takeBack(slug, year.id).whole)),
                        text: shown.say(year.isDraft ? Words.throwAway : .takeBack))
                }
            }
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(TravellingWords.report)) }
        }
    }
}

/// The form in which the words of a year are edited.
struct ChangeYearPage: Page {
    let cell: CellHeading
    let year: Year
    /// Whether somebody else changed it meanwhile: their words are shown beside.
    let isConflict: Bool
    let state: FormState

    private var here: YearRoute { .page(cell.cell.slug, year.id) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.changeWords), cell: cell, place: .gatherings,
            back: (shown.link(here.whole), year.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.changeWords), lead: shown.say(YearWords.changeLead))
        if isConflict {
            html.section("now", shown.say(Words.standsNow)) { html in
                html.element(.article, .foreign(year.language, in: shown), .dir("auto")) { html in
                    html.element(.h3, text: year.title)
                    if let body = try? Markdown.render(year.body) { html.append(body) }
                }
            }
        }
        html.form(to: shown.link(YearRoute.change(cell.cell.slug, year.id).whole), in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(String(year.revision)))
            html.field(Field("title", label: shown.say(YearWords.title)), state)
            html.field(
                Field("body", .area, label: shown.say(YearWords.body), hint: shown.say(Words.detailHint)), state)
            html.actions(shown.say(Words.save), stop: (shown.say(Words.stop), shown.link(here.whole)), in: shown)
        }
    }
}

extension HTML {
    /// Who may read something from now on, as far as the group itself is open.
    mutating func readers(in cell: Cell, legend: String, _ state: FormState, shown: Rendering) {
        let open: [(Note.Readers, Words)] = [
            (.cell, .readersCell), (.upward, .readersUpward), (.network, .readersNetwork), (.all, .readersAll),
        ]
        choices(
            "readers", legend: legend,
            open.filter { cell.visibility >= $0.0.visibility(in: .everyone) }
                .filter { $0.0 != .upward || cell.parent != nil }
                .map { Choice($0.0.rawValue, shown.say($0.1)) }, state)
    }

    /// The pages of years, one a row.
    mutating func years(_ years: [YearLine], in cell: Slug, shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for year in years {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(YearRoute.page(cell, year.id).whole)),
                            .foreign(year.language, in: shown), .dir("auto"), text: year.title)
                    }
                    html.element(
                        .span, .class("meta"), text: year.published.map { shown.day($0) } ?? shown.say(Words.draft))
                }
            }
        }
    }
}
