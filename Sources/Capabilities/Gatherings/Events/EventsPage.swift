import Markup
import Pages
import Phrases
import Spine

/// A group's events: what is to come, then what was.
struct EventsPage: Page {
    let cell: CellHeading
    let upcoming: [EventLine]
    let past: [EventLine]
    /// Dates that are being looked for, for those who belong.
    let polls: [(id: DatePoll.ID, title: String, language: String)]
    /// Where the group's notes are.
    let learnt: Link

    private var isConvenor: Bool { cell.standing == .convenor }

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.gatherings), cell: cell, place: .gatherings)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        let new = (label: shown.say(Words.newTitle), link: shown.link(EventsRoute.new(slug)))
        html.element(.header) { html in
            html.element(.h1, text: shown.say(Words.gatherings))
            html.element(.p, .class("lead"), text: shown.say(Words.gatheringsLead))
            if isConvenor, !upcoming.isEmpty {
                html.element(.div, .class("actions")) { html in
                    html.element(.a, .class("button"), .href(new.link), text: new.label)
                }
            }
        }
        if upcoming.isEmpty {
            html.empty(shown.say(isConvenor ? Words.noneConvenor : Words.none), action: isConvenor ? new : nil)
        } else {
            html.section("upcoming", shown.say(Words.upcoming)) { $0.events(upcoming, in: shown) }
        }
        if !past.isEmpty {
            html.section("past", shown.say(Words.past)) { $0.events(past, in: shown) }
        }
        if !polls.isEmpty {
            html.section("polls", shown.say(DatesWords.openTitle)) { html in
                html.element(.ul) { html in
                    for poll in polls {
                        html.element(.li) { html in
                            html.element(
                                .a, .href(shown.link(DatesRoute.poll(slug, poll.id))), .lang(poll.language),
                                .dir("auto"), text: poll.title)
                        }
                    }
                }
            }
        }
        html.element(.ul) { html in
            if isConvenor {
                html.element(.li) { html in
                    html.element(.a, .href(shown.link(DatesRoute.new(slug))), text: shown.say(DatesWords.newTitle))
                }
            }
            if cell.standing ?? .observer != .observer {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(RoomsRoute.newDay(slug))), text: shown.say(SideBySideWords.newTitle))
                }
            }
            if cell.standing != nil {
                html.element(.li) { html in
                    html.element(.a, .href(shown.link(RoomsRoute.all)), text: shown.say(RoomsWords.title))
                }
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(MeetingRoute.actions(slug))), text: shown.say(UndertakingWords.actions))
                }
            }
            html.element(.li) { $0.element(.a, .href(learnt), text: shown.say(Words.learnt)) }
            for (label, route) in [
                (Words.byMonth, CalendarsRoute.month(slug)), (Words.subscribe, CalendarsRoute.groupFeed(slug)),
                (Words.subscribeMine, CalendarsRoute.mine),
            ] {
                html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(label)) }
            }
        }
    }
}

extension HTML {
    /// Events, one a row: what, when and where; the group where they are of several.
    mutating func events(_ events: [EventLine], withGroup: Bool = false, withDay: Bool = true, in shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for event in events {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(EventsRoute.event(event.slug, event.id))), .lang(event.language),
                            .dir("auto"), text: event.title)
                        let when = event.occasion(shown.site)
                        html.element(.p, .class("meta")) { html in
                            html.text(withDay ? when.words(shown.say) : when.hours(shown.say))
                            if let place = event.place(in: shown) {
                                html.text(" · ")
                                html.element(.bdi, text: place)
                            }
                            if withGroup {
                                html.text(" · ")
                                html.element(.bdi, text: event.group)
                            }
                        }
                    }
                    if event.isCancelled {
                        html.element(.span, .class("tag warm"), text: shown.say(Words.cancelledTag))
                    }
                }
            }
        }
    }
}
