import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What is on, month by month, and the calendars that others subscribe to.
extension GatheringsCapability {
    func show(_ route: CalendarsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .network: return try showMonth(nil, reading)
        case .month(let slug): return try showMonth(reading.cell(slug), reading)
        case .networkFeed: return .file(try feed(in: nil, for: .visitor, reading))
        case .groupFeed(let slug):
            let cell = try reading.cell(slug)
            return .file(try feed(in: cell.cell.id, for: reading.viewer, reading))
        case .mine:
            let me = try reading.person()
            let number: Int? = try reading.tx.first("select number from calendar_feed where person = \(me)") {
                try $0.next()
            }
            let address = number.map {
                wiring.publicAddress
                    + Linking(prefix: nil)(CalendarsRoute.ownFeed(wiring.secrets.feed(of: me, number: $0))).text
            }
            return .page(MinePage(address: address))
        case .ownFeed(let link):
            let owner: Person.ID? = try reading.tx.first(
                "select person from calendar_feed where link = \(wiring.secrets.digest(of: link))"
            ) { try $0.next() }
            guard let owner else { throw SpineError(.notFound, "There is no such calendar.") }
            return .file(try feed(in: nil, for: try Viewer.person(owner, in: reading.tx), reading))
        }
    }

    func take(_ route: CalendarsRoute, _ sending: Sending) throws -> Answer {
        guard case .mine = route else { throw SpineError(.notFound, "Nothing is sent here.") }
        return try sending.act(Self.makeFeed, on: .own) { acting in
            guard let me = acting.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
            let before: Int? = try acting.tx.first("select number from calendar_feed where person = \(me)") {
                try $0.next()
            }
            let number = (before ?? 0) + 1
            let digest = wiring.secrets.digest(of: wiring.secrets.feed(of: me, number: number))
            try acting.tx.run(
                """
                insert into calendar_feed (person, link, number, made_at)
                values (\(me), \(digest), \(number), \(acting.now))
                on conflict (person) do update set link = excluded.link, number = excluded.number,
                    made_at = excluded.made_at
                """)
            return sending.link(CalendarsRoute.mine)
        }
    }

    private func showMonth(_ cell: CellHeading?, _ reading: Reading) throws -> Answer {
        let zone = reading.site.timeZone
        let month = reading.query["month"].flatMap { CalendarMonth($0) } ?? CalendarMonth(at: reading.now, in: zone)
        let start = month.start(in: zone)
        let end = month.after.start(in: zone)
        let from = reading.query["from"].flatMap { Int64($0) }.map { Time(milliseconds: $0) } ?? start
        let events = try EventLine.between(
            min(max(from, start), end), end, in: cell?.cell.id, for: reading.viewer, limit: MonthPage.most + 1,
            tx: reading.tx)
        // A page ends with a whole moment, so that none is left out between two.
        let next = events.count > MonthPage.most ? events[MonthPage.most].startsAt : nil
        let here = next.map { next in events.filter { $0.startsAt < next } } ?? events
        let shown = here.isEmpty ? events : here
        let more = here.isEmpty ? next?.adding(seconds: 1) : next
        let (earlier, later) = try EventLine.around(start, end, in: cell?.cell.id, for: reading.viewer, tx: reading.tx)
        // Without a month in the address it is the network's page of gatherings: it begins with what is next.
        let (upcoming, until): ([EventLine]?, Time?) =
            cell == nil && reading.query["month"] == nil
            ? try EventLine.next(10, ofSeries: 1, in: nil, from: reading.now, for: reading.viewer, tx: reading.tx)
            : (nil, nil)
        return Answer.page(
            MonthPage(
                cell: cell, month: month, events: shown, more: more,
                before: earlier.map { CalendarMonth(at: $0, in: zone) },
                after: later.map { CalendarMonth(at: $0, in: zone) }, upcoming: upcoming)
        )
        // Without a group it is about all of them: something new may be in any.
        .kept(
            for: cell.map { [$0.cell.id] } ?? [],
            until: [end, until].compactMap(\.self).filter { $0 > reading.now }.min())
    }

    /// What somebody may see from a month back on, as a calendar: series with their rules, and what stands alone.
    private func feed(in cell: Cell.ID?, for viewer: Viewer, _ reading: Reading) throws -> Answer.File {
        let calendar = EventCalendar(wiring: wiring, say: reading.say, home: reading.site.timeZone, now: reading.now)
        let since = reading.now.adding(days: -31)
        let here: SQL = cell.map { "event.cell = \($0)" } ?? "1 = 1"
        let events = try reading.tx.all(
            """
            select \(Event.columns) from event join item on item.id = event.id
            where \(here) and event.starts_at > \(since) and item.state <> 'retired'
                and (event.series is null or event.is_apart = 1 or event.cancelled_at is not null)
                and \(visible(to: viewer))
            order by event.starts_at limit 2000
            """, Event.read)
        let among: SQL = cell.map { "series.cell = \($0)" } ?? "item.kind = \(Series.kind)"
        let series = try reading.tx.all(
            """
            select \(Series.columns) from series join item on item.id = series.id
            where \(among) and (series.until_at is null or series.until_at > \(since)) and item.state <> 'retired'
                and \(visible(to: viewer))
            order by series.first_at limit 1000
            """, Series.read)
        let apart = Dictionary(grouping: events.filter { $0.series != nil }) { $0.series }
        let inside = Set(viewer.memberships.map(\.cell))
        var made: [CalendarEvent] = []
        for one in series {
            let address = wiring.publicAddress + "/i/" + one.id.text
            made += try calendar.series(
                one, apart[one.id] ?? [], withOnline: inside.contains(one.cell), address: address)
        }
        for event in events where event.series == nil {
            made.append(
                calendar.event(
                    event, withOnline: inside.contains(event.cell),
                    address: wiring.publicAddress + "/i/" + event.id.text))
        }
        return Answer.File(
            name: "calendar.ics", type: "text/calendar; charset=utf-8", bytes: try calendar.text(made, .publish))
    }
}
