import Markup
import Pages
import Phrases
import Routing
import Spine

/// One event: when and where, what is offered, who comes, how to answer.
struct EventPage: Page {
    let cell: CellHeading
    let event: Event
    /// Who comes, by name, for those who may know.
    let coming: [AttendanceLine]
    /// Who was noted as there, by name, once it is over.
    let wereThere: [String]
    /// What the viewer answered, if they did.
    let mine: Attendance?
    let mayAnswer: Bool
    /// Whether no place is free.
    let isFull: Bool
    /// Whether the viewer is shown the online link.
    let isInside: Bool
    let isOver: Bool
    let hasBegun: Bool
    /// Whether it was called off and can take place after all.
    let mayRestore: Bool
    let report: Link
    let series: SeriesHint?
    /// Where a note about it is written, for those who may; nil before it began.
    let note: Link?
    /// What hangs on it to be read.
    let papers: (any PagePart)?
    /// On a day side by side, how the viewer says that they will be there.
    let there: ThereForm?

    private var slug: Slug { cell.cell.slug }
    private var isConvenor: Bool { cell.standing == .convenor }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            event.title, cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(slug)), shown.say(Words.gatherings)),
            hasProblems: there?.state != nil)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        if let typed = there?.state { html.problems(of: typed, in: shown) }
        html.element(.header) { html in
            html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, .class("lead"), text: event.occasion(shown.site).words(shown.say))
            html.cancelled(event, in: shown)
            answer(&html, in: shown)
        }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in
                EventFacts(event: event, showsOnline: isInside, showsTime: false).write(&html, in: shown)
                who(&html, in: shown)
                if cell.standing != nil {
                    MeetingLinks(meeting: Meeting(cell: cell, event: event), hasBegun: hasBegun).write(&html, in: shown)
                }
                papers?.body(&html, in: shown)
                if isConvenor, !isOver {
                    if event.isCancelled { off(&html, in: shown) } else { next(&html, in: shown) }
                }
            }
            html.element(.div) { html in
                if !event.isCancelled { link(&html, in: shown) }
                more(&html, in: shown)
            }
        }
    }

    private func answer(_ html: inout HTML, in shown: Rendering) {
        guard event.cancelledAt == nil, !isOver, !event.particulars.sideBySide else { return }
        if let mine {
            html.element(.p, text: mine.words(in: shown.say, hasPlaces: event.particulars.places != nil))
        } else if isFull {
            html.element(.p, text: shown.say(AnswersWords.fullWouldWait))
        }
        if mayAnswer {
            html.press(
                shown.say(mine == nil ? AnswersWords.willYouCome : AnswersWords.changeAnswer),
                to: shown.link(AnswersRoute.member(slug, event.id)), in: shown)
        } else if event.particulars.forWhom == .link {
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(AnswersRoute.code(event.code))),
                    text: shown.say(AnswersWords.willYouCome))
            }
        }
    }

    private func who(_ html: inout HTML, in shown: Rendering) {
        let isDay = event.particulars.sideBySide
        guard there != nil || isInside && (cell.standing != nil || isDay) else { return }
        let isPast = isOver || event.isCancelled
        let names = wereThere.isEmpty ? coming.map { $0.shown(at: event) } : wereThere
        guard !isPast || !names.isEmpty || isConvenor else { return }
        let title: any PhraseKey =
            !wereThere.isEmpty
            ? Words.whoWasThere
            : isDay ? SideBySideWords.who : isPast ? Words.whoSaid : Words.whoComes
        html.section("who", title.said(by: shown.say)) { html in
            if !names.isEmpty {
                html.element(.ul) { html in
                    for name in names { html.element(.li) { $0.element(.bdi, text: name) } }
                }
            } else if !isPast {
                html.empty(isDay ? shown.say(SideBySideWords.nobody) : shown.say(Words.nobodyYet))
            }
            there?.write(&html, in: shown)
            if isConvenor {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(InvitationsRoute.people(slug, event.id))),
                        text: shown.say(InvitationsWords.title))
                }
            }
        }
    }

    /// What comes next, for whoever calls the meeting.
    private func next(_ html: inout HTML, in shown: Rendering) {
        html.section("next", shown.say(Words.nextTitle)) { html in
            html.element(.ul) { html in
                entry(&html, Words.nextPoster, EventsRoute.poster(slug, event.id), in: shown)
                entry(&html, Words.nextPeople, InvitationsRoute.people(slug, event.id), in: shown)
                entry(&html, Words.nextChange, EventsRoute.change(slug, event.id), in: shown)
                if event.series == nil {
                    entry(&html, Words.nextRepeat, SeriesRoute.start(slug, event.id), in: shown)
                }
                entry(&html, Words.nextCancel, EventsRoute.cancel(slug, event.id), in: shown)
            }
        }
    }

    /// What comes next for whoever called it off.
    private func off(_ html: inout HTML, in shown: Rendering) {
        html.section("next", shown.say(Words.nextTitle)) { html in
            html.element(.ul) { html in
                entry(&html, Words.offPeople, InvitationsRoute.people(slug, event.id), in: shown)
                entry(&html, Words.offPoster, EventsRoute.poster(slug, event.id), in: shown)
            }
            if mayRestore {
                html.element(.p, text: shown.say(Words.restoreSays))
                html.press(
                    shown.say(Words.restoreDo), to: shown.link(EventsRoute.restore(slug, event.id)), class: "quiet",
                    in: shown)
            }
        }
    }

    private func link(_ html: inout HTML, in shown: Rendering) {
        guard isConvenor || event.particulars.forWhom == .link else { return }
        html.section("link", shown.say(Words.linkTitle)) { html in
            let address = shown.address(AnswersRoute.code(event.code))
            html.element(.p, text: shown.say(event.particulars.forWhom.linkWords))
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(AnswersRoute.code(event.code))), .dir("ltr"), .translate("no"), text: address)
            }
            html.qrCode(ofAddress: address, in: shown)
        }
    }

    private func more(_ html: inout HTML, in shown: Rendering) {
        html.element(.ul) { html in
            if let series {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(SeriesRoute.series(slug, series.id))),
                        text: shown.say(Words.ofSeries, ["rule": series.rule]))
                }
            }
            if let note { html.element(.li) { $0.element(.a, .href(note), text: shown.say(Words.writeNote)) } }
            entry(&html, Words.toCalendar, EventsRoute.file(slug, event.id), in: shown)
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }

    private func entry(_ html: inout HTML, _ words: Words, _ route: some Routable, in shown: Rendering) {
        html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(words)) }
    }
}

/// The series that an event belongs to, in words.
struct SeriesHint: Sendable {
    let id: Series.ID
    let rule: String
}

extension Particulars.ForWhom {
    var words: Words {
        switch self {
        case .cell: .forCell
        case .network: .forNetwork
        case .link: .forLink
        }
    }

    /// What the event's link opens, and to whom.
    var linkWords: Words {
        switch self {
        case .cell: .linkCell
        case .network: .linkNetwork
        case .link: .linkAnyone
        }
    }
}
