import Calendar
import Markup
import Pages
import Phrases
import Spine

/// What a meeting is to talk about, with times and owners; what is still to be done from earlier ones.
struct AgendaPage: Page {
    let meeting: Meeting
    let items: [AgendaItem]
    let carried: [Undertaking]
    let fellows: [Fellow]
    let me: Actor.ID?
    let now: Time
    let state: FormState

    private var slug: Slug { meeting.slug }
    private var event: Event { meeting.event }

    func frame(in shown: Rendering) -> Frame {
        meeting.frame(shown.say(MeetingWords.agenda), hasProblems: !state.isGood, in: shown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.meetingHeading(shown.say(MeetingWords.agenda), meeting, in: shown)
        if items.isEmpty {
            html.empty(shown.say(MeetingWords.agendaEmpty))
        } else {
            html.element(.ul, .id("agenda"), .class("rows")) { html in
                let starts = AgendaItem.starts(of: items, from: event.startsAt)
                for (number, item) in items.enumerated() {
                    row(&html, number + 1, item, at: starts[number], in: shown)
                }
            }
        }
        if !carried.isEmpty {
            html.section("carried", shown.say(MeetingWords.carried)) { html in
                html.element(.p, text: shown.say(MeetingWords.carriedLead))
                html.undertakings(carried, in: slug, at: now, shown)
            }
        }
        guard meeting.mayWrite, !event.isCancelled else { return }
        propose(&html, in: shown)
        if meeting.isConvenor, !items.isEmpty { order(&html, in: shown) }
    }

    private func row(_ html: inout HTML, _ number: Int, _ item: AgendaItem, at start: Time?, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.text(shown.say(MeetingWords.itemNumber, ["number": number]))
                html.text(" ")
                html.element(.span, .lang(item.language), .dir("auto"), text: item.title)
                html.element(.p, .class("meta")) { html in
                    let zone = event.occasion(shown.site).zone
                    let clock = start.map { Occasion.clock(zone.civil(at: $0.milliseconds)) }
                    let parts = [clock, item.minutes.map { EventLength.words($0, shown.say) }].compactMap(\.self)
                    html.text(parts.joined(separator: " · "))
                    if !item.ownerName.isEmpty {
                        if !parts.isEmpty { html.text(" · ") }
                        html.element(.bdi, text: item.ownerName)
                    }
                }
            }
            if meeting.isConvenor || item.author == me, meeting.mayWrite {
                html.form(to: shown.link(MeetingRoute.remove(slug, event.id, item.id)), in: shown) { html in
                    html.element(
                        .button, .class("quiet"), .aria("label", "\(shown.say(MeetingWords.remove)): \(item.title)"),
                        text: shown.say(MeetingWords.remove))
                }
            }
        }
    }

    private func propose(_ html: inout HTML, in shown: Rendering) {
        html.section("propose", shown.say(MeetingWords.proposeTitle)) { html in
            html.element(.div, .class("columns before")) { html in
                html.candour([shown.say(MeetingWords.candourAgenda), shown.say(Words.candourLaw)], in: shown)
                html.form(to: shown.link(MeetingRoute.agenda(slug, event.id)), in: shown) { html in
                    html.field(
                        Field(
                            "title", label: shown.say(MeetingWords.proposeField),
                            hint: shown.say(MeetingWords.proposeHint), autocomplete: "off"), state)
                    html.field(
                        Field(
                            "minutes", .short, label: shown.say(MeetingWords.minutesField),
                            hint: shown.say(MeetingWords.minutesHint), autocomplete: "off"), state)
                    html.select(
                        "owner", label: shown.say(MeetingWords.ownerField), none: shown.say(MeetingWords.ownerNone),
                        choices, state)
                    html.actions(shown.say(MeetingWords.proposeDo), in: shown)
                }
            }
        }
    }

    private var choices: [Choice] { fellows.map { Choice($0.id.text, $0.name) } }

    private func order(_ html: inout HTML, in shown: Rendering) {
        var values = Dictionary(
            uniqueKeysWithValues: items.enumerated().flatMap { number, item in
                [
                    ("place-\(item.id.text)", ["\(number + 1)"]),
                    ("minutes-\(item.id.text)", [item.minutes.map(String.init) ?? ""]),
                    ("owner-\(item.id.text)", [item.owner?.text ?? ""]),
                ]
            })
        // What was typed and is to be mended stands in place of what is kept.
        let isMending = items.contains { !state.value("place-\($0.id.text)").isEmpty }
        if isMending { for name in values.keys { values[name] = [state.value(name)] } }
        var filled = FormState(lists: values)
        for problem in state.problems where values[problem.field] != nil {
            filled.note(problem.field, problem.message)
        }
        html.section("order", shown.say(MeetingWords.orderTitle)) { html in
            html.element(.details, .open(isMending)) { html in
                html.element(.summary, text: shown.say(MeetingWords.orderLead))
                html.form(to: shown.link(MeetingRoute.order(slug, event.id)), in: shown) { html in
                    for item in items {
                        html.element(.fieldset, .class("field")) { html in
                            html.element(.legend, .lang(item.language), .dir("auto"), text: item.title)
                            html.element(.div, .class("stack")) { html in
                                html.field(
                                    Field("place-\(item.id.text)", .short, label: shown.say(MeetingWords.placeField)),
                                    filled)
                                html.field(
                                    Field(
                                        "minutes-\(item.id.text)", .short, label: shown.say(MeetingWords.minutesField)),
                                    filled)
                                html.select(
                                    "owner-\(item.id.text)", label: shown.say(MeetingWords.ownerField),
                                    none: shown.say(MeetingWords.ownerNone), choices, filled)
                            }
                        }
                    }
                    html.actions(shown.say(MeetingWords.orderDo), in: shown)
                }
            }
        }
    }
}

extension Meeting {
    func frame(_ title: String, hasProblems: Bool = false, in shown: Rendering) -> Frame {
        Frame(
            title, cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.event(slug, event.id)), event.title), hasProblems: hasProblems)
    }
}

extension HTML {
    /// What a page of a meeting is, and of which meeting.
    mutating func meetingHeading(_ title: String, _ meeting: Meeting, lead: String? = nil, in shown: Rendering) {
        element(.header) { html in
            html.element(.h1, text: title)
            html.element(.p, .class("lead")) { html in
                html.element(.bdi, .lang(meeting.event.language), text: meeting.event.title)
            }
            html.element(.p, .class("meta"), text: meeting.event.occasion(shown.site).words(shown.say))
            if let lead { html.element(.p, text: lead) }
        }
        if !meeting.isRecorded {
            notice(shown.say(meeting.event.isCancelled ? MeetingWords.isOff : .nothingRecorded))
        }
    }
}

/// Where the life of a meeting leads from its own page.
struct MeetingLinks {
    let meeting: Meeting
    let hasBegun: Bool

    func write(_ html: inout HTML, in shown: Rendering) {
        let (slug, id) = (meeting.slug, meeting.event.id)
        var links: [(any PhraseKey, MeetingRoute)] = [(MeetingWords.agenda, .agenda(slug, id))]
        if meeting.isRecorded {
            links += [
                (MeetingWords.here, .here(slug, id)), (MeetingWords.round, .round(slug, id)),
            ]
            if !hasBegun || !meeting.mayWrite { links.append((MeetingWords.notes, .notes(slug, id))) }
            if hasBegun { links.append((MinutesWords.minutes, .minutes(slug, id))) }
        }
        html.section("meeting", shown.say(MeetingWords.meeting)) { html in
            if hasBegun, meeting.isRecorded, meeting.mayWrite {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button"), .href(shown.link(MeetingRoute.notes(slug, id))),
                        text: shown.say(MeetingWords.afterLink))
                }
            }
            html.element(.ul) { html in
                for (words, route) in links {
                    html.element(.li) { $0.element(.a, .href(shown.link(route)), text: words.said(by: shown.say)) }
                }
            }
        }
    }
}

extension PhraseKey {
    /// Its words.
    func said(by say: Phrases) -> String { say(self) }
}
