import Markup
import Pages
import Phrases
import Spine

/// An event that comes again: how often, and until when.
struct RepeatPage: Page {
    let cell: CellHeading
    let event: Event
    /// Whether a room is booked for it.
    let hasRoom: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SeriesWords.repeatTitle), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.event(cell.cell.slug, event.id)), event.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(SeriesWords.repeatTitle),
            lead: shown.say(SeriesWords.repeatLead, ["when": event.occasion(shown.site).words(shown.say)]))
        if hasRoom { html.notice(shown.say(RoomBookingsWords.firstOnly)) }
        html.form(to: shown.link(SeriesRoute.start(cell.cell.slug, event.id)), in: shown) { html in
            let first = event.occasion(shown.site).start
            html.choices(
                "repeat", legend: shown.say(SeriesWords.repeatField),
                RepeatRule.allCases.map { rule in
                    rule == .own
                        ? Choice(rule.rawValue, shown.say(rule.words), hint: shown.say(SeriesWords.ownHint))
                        : Choice(
                            rule.rawValue, RepeatRule.words(rule.text(first: first, own: ""), first: first, shown.say))
                }, state)
            html.field(Field("rule", label: shown.say(SeriesWords.ruleField), autocomplete: "off"), state)
            html.field(
                Field("until", .date, label: shown.say(SeriesWords.untilField), hint: shown.say(SeriesWords.untilHint)),
                state)
            html.actions(
                shown.say(SeriesWords.repeatDo),
                stop: (
                    shown.say(PagesWords.cancel), shown.link(EventsRoute.event(cell.cell.slug, event.id))
                ), in: shown)
        }
    }
}

/// A series: how it comes again, and its dates.
struct SeriesPage: Page {
    /// How many dates stand there at most.
    static let most = 10

    let cell: CellHeading
    let series: Series
    /// Its dates to come, the next first.
    let dates: [Event]
    /// How many follow after those.
    let more: Int
    /// What hangs on its next date, and which that is.
    let papers: (next: Event, part: any PagePart)?
    let report: Link

    func frame(in shown: Rendering) -> Frame {
        Frame(
            series.title, cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(cell.cell.slug)), shown.say(Words.gatherings)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.header) { html in
            html.element(.h1, .lang(series.language), .dir("auto"), text: series.title)
            html.element(.p, .class("lead"), text: series.words(shown.say, shown.site))
            if cell.standing == .convenor, !dates.isEmpty {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button"), .href(shown.link(SeriesRoute.change(slug, series.id))),
                        text: shown.say(SeriesWords.changeTitle))
                    html.element(
                        .a, .class("button quiet"), .href(shown.link(SeriesRoute.end(slug, series.id))),
                        text: shown.say(SeriesWords.endTitle))
                }
            }
        }
        if cell.standing != nil {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(MeetingRoute.record(slug, series.id))), text: shown.say(MinutesWords.record))
            }
        }
        if let papers {
            html.element(
                .p, .class("meta"),
                text: shown.say(SeriesWords.papersOfNext, ["date": papers.next.occasion(shown.site).day(shown.say)]))
            papers.part.body(&html, in: shown)
        }
        html.section("dates", shown.say(SeriesWords.dates)) { html in
            if dates.isEmpty { html.empty(shown.say(SeriesWords.noDates)) }
            html.element(.ul, .class("rows")) { html in
                for date in dates {
                    let state = date.isCancelled ? Words.cancelledTag : date.isApart ? .apartTag : nil
                    html.row(
                        date.occasion(shown.site).words(shown.say), shown.link(EventsRoute.event(slug, date.id)),
                        about: state.map { shown.say($0) })
                }
            }
            if more > 0 { html.element(.p, text: shown.say(SeriesWords.moreDates, count: more)) }
        }
        html.element(.p) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
    }
}

/// A series changed from one of its dates on; those changed by hand stay as they are.
struct SeriesChangePage: Page {
    let cell: CellHeading
    let series: Series
    let dates: [Event]
    let state: FormState
    /// Whether it ends there instead.
    let isEnding: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(isEnding ? SeriesWords.endTitle : .changeTitle), cell: cell, place: .gatherings,
            back: (shown.link(SeriesRoute.series(cell.cell.slug, series.id)), series.title),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(isEnding ? SeriesWords.endTitle : .changeTitle),
            lead: shown.say(isEnding ? SeriesWords.endLead : .changeLead))
        let target = isEnding ? SeriesRoute.end(slug, series.id) : .change(slug, series.id)
        html.form(to: shown.link(target), in: shown) { html in
            html.select(
                "from", label: shown.say(isEnding ? SeriesWords.endField : .fromField), none: nil,
                dates.map { Choice($0.id.text, $0.occasion(shown.site).day(shown.say)) }, state)
            if !isEnding {
                html.field(Field("title", label: shown.say(Words.titleField), autocomplete: "off"), state)
                html.field(
                    Field("time", .time, label: shown.say(Words.timeField), hint: shown.say(Words.timeHint)), state)
                html.select(
                    "minutes", label: shown.say(Words.lengthField), none: nil,
                    (Set(EventForm.lengths).union([series.minutes])).sorted()
                        .map { Choice("\($0)", EventLength.words($0, shown.say)) }, state)
                html.field(Field("place", label: shown.say(Words.placeField), autocomplete: "off"), state)
                html.field(Field("online", label: shown.say(Words.onlineField), autocomplete: "off"), state)
                html.particulars(state, in: shown)
            }
            html.element(.div, .class("actions")) { html in
                html.element(
                    .button, .when(isEnding, .class("danger")),
                    text: shown.say(isEnding ? SeriesWords.endDo : .changeDo))
                html.element(
                    .a, .class("button quiet"), .href(shown.link(SeriesRoute.series(slug, series.id))),
                    text: shown.say(PagesWords.cancel))
            }
        }
    }
}
