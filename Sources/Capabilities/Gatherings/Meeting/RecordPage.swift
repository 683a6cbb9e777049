import Database
import Markup
import Pages
import Phrases
import Spine

/// One record of a series: each meeting's minutes, or what was noted where there are none yet, and what was undertaken.
struct RecordPage: Page {
    struct Entry: Sendable {
        let event: Event
        let minutes: Minutes?
        /// What was noted, with the names of things on the agenda; the event's own has none.
        let notes: [(title: String, words: String)]
        let undertakings: [Undertaking]

        var isEmpty: Bool { minutes == nil && notes.isEmpty && undertakings.isEmpty }
    }

    let cell: CellHeading
    let series: Series
    let entries: [Entry]
    let now: Time

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(MinutesWords.record), cell: cell, place: .gatherings,
            back: (shown.link(SeriesRoute.series(cell.cell.slug, series.id)), series.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, text: shown.say(MinutesWords.record))
            html.element(.p, .class("lead")) { $0.element(.bdi, .lang(series.language), text: series.title) }
            html.element(.p, text: shown.say(MinutesWords.recordLead))
        }
        if entries.isEmpty { html.empty(shown.say(MinutesWords.recordNone)) }
        for entry in entries {
            html.section("s\(entry.event.id.text)", entry.event.occasion(shown.site).words(shown.say)) { html in
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(EventsRoute.event(cell.cell.slug, entry.event.id))),
                        .lang(entry.event.language), .dir("auto"), text: entry.event.title)
                }
                if let minutes = entry.minutes {
                    html.minutes(minutes, isOpen: false, in: shown)
                } else {
                    html.element(.p, .class("meta"), text: shown.say(MinutesWords.noMinutes))
                    for note in entry.notes {
                        if !note.title.isEmpty { html.element(.h3, .dir("auto"), text: note.title) }
                        html.element(.pre, .dir("auto"), text: note.words)
                    }
                }
                if !entry.undertakings.isEmpty {
                    html.element(.h3, text: shown.say(UndertakingWords.actions))
                    html.undertakings(entry.undertakings, in: cell.cell.slug, at: now, shown)
                }
            }
        }
    }
}

extension GatheringsCapability {
    func showRecord(_ id: Series.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let tx = reading.tx
        let series = try Series.find(id, in: cell.cell.id, for: reading.viewer, tx: tx)
        let events = try tx.all(
            """
            select \(Event.columns) from event join item on item.id = event.id
            where event.series = \(id) and event.starts_at <= \(reading.now) and item.state <> 'retired'
            order by event.starts_at desc limit 100
            """, Event.read)
        let minutes = try Minutes.all(of: id, tx: tx)
        var notes: [Event.ID: [(title: String, words: String)]] = [:]
        try tx.forEach(
            """
            select meeting_note.event, case when item.id = meeting_note.event then '' else item.title end,
                meeting_note.words
            from event join meeting_note on meeting_note.event = event.id
            join item on item.id = meeting_note.subject
            left join agenda_item on agenda_item.id = meeting_note.subject
            where event.series = \(id) and meeting_note.words <> ''
            order by meeting_note.event, agenda_item.place is null, agenda_item.place limit 2000
            """
        ) { row in
            let event = try row.next(Event.ID.self)
            notes[event, default: []].append((try row.next(), try row.next()))
        }
        let actions = Dictionary(grouping: try Undertaking.all(of: id, in: cell.cell.id, tx: tx), by: \.event)
        let entries = events.map { event in
            RecordPage.Entry(
                event: event, minutes: minutes[event.id], notes: notes[event.id] ?? [],
                undertakings: actions[event.id] ?? [])
        }
        return .page(
            RecordPage(cell: cell, series: series, entries: entries.filter { !$0.isEmpty }, now: reading.now))
    }
}
