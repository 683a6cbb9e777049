import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Recurrence
import Spine

// Events that come again.
extension GatheringsCapability {
    func show(_ route: SeriesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .start(let slug, let id):
            let cell = try reading.cell(slug)
            let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            try reading.require(Self.startSeries, on: .item(id))
            if let series = event.series { return .goOn(to: reading.link(SeriesRoute.series(slug, series))) }
            let hasRoom = try Booking.room(of: id, tx: reading.tx) != nil
            return .page(
                RepeatPage(cell: cell, event: event, hasRoom: hasRoom, state: FormState(["repeat": "weekly"])))
        case .series(let slug, let id):
            let cell = try reading.cell(slug)
            let series = try Series.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            let (dates, more) = try series.next(SeriesPage.most, from: reading.now, tx: reading.tx)
            let next = dates.first { !$0.isCancelled }
            let papers = try next.flatMap { next in
                try wiring.papering.papers(of: next.id, in: cell, for: reading).map { (next: next, part: $0) }
            }
            return .page(
                SeriesPage(
                    cell: cell, series: series, dates: dates, more: more, papers: papers,
                    report: wiring.safeguarding.reporting(id, link: reading.link)))
        case .change(let slug, let id):
            let (cell, series, dates) = try series(id, slug, reading)
            try reading.require(Self.changeSeries, on: .item(id))
            let zone = Occasion.zone(series.zoneName, home: reading.site.timeZone)
            var values = series.particulars.state
            values["title"] = [series.title]
            values["time"] = [Occasion.clock(zone.civil(at: series.firstAt.milliseconds))]
            values["minutes"] = ["\(series.minutes)"]
            values["place"] = [series.particulars.address]
            values["online"] = [series.particulars.online]
            return .page(
                SeriesChangePage(
                    cell: cell, series: series, dates: dates, state: FormState(lists: values), isEnding: false))
        case .end(let slug, let id):
            let (cell, series, dates) = try series(id, slug, reading)
            try reading.require(Self.endSeries, on: .item(id))
            return .page(
                SeriesChangePage(cell: cell, series: series, dates: dates, state: FormState(), isEnding: true))
        }
    }

    private func series(
        _ id: Series.ID, _ slug: Slug, _ reading: Reading
    ) throws -> (CellHeading, Series, [Event]) {
        let cell = try reading.cell(slug)
        let series = try Series.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        return (cell, series, try series.dates(from: reading.now, limit: 60, tx: reading.tx))
    }

    func take(_ route: SeriesRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .start(let slug, let id): try takeStart(id, slug, sending)
        case .change(let slug, let id): try takeSeriesChange(id, slug, sending)
        case .end(let slug, let id): try takeEnd(id, slug, sending)
        case .series: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func takeStart(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.startSeries, sending)
        if let series = event.series { return .goOn(to: sending.link(SeriesRoute.series(slug, series))) }
        let hasRoom = try sending.store.read { try Booking.room(of: id, tx: $0) } != nil
        var reader = FormReader(sending.form, sending.say)
        let choice = reader.choice("repeat", of: RepeatRule.self, missing: SeriesWords.repeatMissing)
        let own = reader.line("rule", most: 300)
        let until = reader.day("until")
        let zone = event.occasion(sending.site).zone
        let first = zone.civil(at: event.startsAt.milliseconds)
        var rule = choice?.text(first: first, own: own) ?? ""
        if let until, let choice, choice != .own {
            let last = Zone.utc.civil(at: until.milliseconds).date
            let end = CivilTime(last, hour: 23, minute: 59, second: 59).map { zone.milliseconds(of: $0) } ?? 0
            rule += ";UNTIL=\(LocalTime(Zone.utc.civil(at: end)))Z"
        }
        if reader.isGood {
            let dates = try? Series.dates(
                rule: rule, first: event.startsAt, zone: zone, from: event.startsAt,
                to: sending.now.adding(days: Series.ahead))
            if dates == nil { reader.note("rule", SeriesWords.ruleWrong) }
            if let dates, dates.count < 2 { reader.note("until", SeriesWords.tooFew) }
        }
        guard reader.isGood else {
            return .problem(RepeatPage(cell: cell, event: event, hasRoom: hasRoom, state: reader.state))
        }
        return try sending.act(Self.startSeries, on: .item(id)) { [rule] acting in
            // Another convenor may have been faster.
            let event = try self.event(id, acting)
            let series = try event.series ?? start(event, rule, acting, sending.site)
            return sending.link(SeriesRoute.series(slug, series))
        }
    }

    /// Makes an event the first of a series.
    @discardableResult
    func start(_ event: Event, _ rule: String, _ acting: Acting, _ site: SiteFacts) throws -> Series.ID {
        let series = try acting.makeSeries(
            event.title, language: event.language, in: event.cell, rule: rule, zone: event.zoneName,
            firstAt: event.startsAt, minutes: event.minutes, particulars: event.particulars)
        try acting.tx.run(
            """
            update event set series = \(series), original_at = starts_at
            where id = \(event.id) and series is null
            """)
        // Whoever is asked to the first is asked to all; their links stay.
        try acting.tx.run("update invited set series = \(series), event = null where event = \(event.id)")
        try finish(series, acting, site)
        return series
    }

    /// Makes the dates of a new series, and tells those who are asked.
    private func finish(_ id: Series.ID, _ acting: Acting, _ site: SiteFacts) throws {
        guard let series = try Series.any(id, tx: acting.tx) else { return }
        try acting.makeDates(of: series, home: site.timeZone)
        try acting.enqueue(DatesJob.kind, key: DatesJob.kind.name, at: acting.now.adding(days: 1))
        try tell(series, .begins, acting, site)
    }

    private func takeSeriesChange(_ id: Series.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, series, dates) = try sending.reading { try self.series(id, slug, $0) }
        var reader = FormReader(sending.form, sending.say)
        let from = Item.ID(text: reader.line("from")).flatMap { id in dates.first { $0.id == id } }
        let title = reader.line("title", most: EventForm.longestTitle, missing: Words.titleMissing)
        let clock = reader.clock("time", missing: Words.timeMissing)
        let minutes = Int(reader.line("minutes")).flatMap { (5...EventForm.longest).contains($0) ? $0 : nil }
        var particulars = Particulars.read(&reader)
        particulars.address = reader.line("place", most: 300)
        particulars.online = reader.line("online", most: 500)
        particulars.sideBySide = series.particulars.sideBySide
        if !particulars.online.isEmpty, Link(web: particulars.online) == nil {
            reader.note("online", Words.onlineWrong)
        }
        if from == nil { reader.note("from", SeriesWords.fromMissing) }
        if minutes == nil { reader.note("minutes", Words.lengthMissing) }
        guard reader.isGood, let from, let original = from.originalAt, let clock, let minutes else {
            return .problem(
                SeriesChangePage(cell: cell, series: series, dates: dates, state: reader.state, isEnding: false))
        }
        let zone = Occasion.zone(series.zoneName, home: sending.site.timeZone)
        do {
            return try sending.act(Self.changeSeries, on: .item(id)) { [particulars] acting in
                let moved = { (time: Time) -> Time in
                    let civil = zone.civil(at: time.milliseconds)
                    let new = CivilTime(civil.date, hour: clock / 60, minute: clock % 60) ?? civil
                    return Time(milliseconds: zone.milliseconds(of: new))
                }
                let new = try acting.makeSeries(
                    title, language: series.language, in: cell.cell.id, rule: series.rule, zone: series.zoneName,
                    firstAt: moved(original), minutes: minutes, particulars: particulars)
                try acting.link(new, .replaces, id)
                try move(series, from: original, to: new, title, minutes, particulars, moved, acting)
                try acting.moveRooms(of: "select id from event where series = \(new)", site: sending.site)
                try acting.tx.run(
                    "update series set until_at = \(original), sequence = sequence + 1 where id = \(id)")
                try inviteAgain(from: id, to: new, acting)
                if let old = try Series.any(id, tx: acting.tx) { try tell(old, .shortened, acting, sending.site) }
                try finish(new, acting, sending.site)
                return sending.link(SeriesRoute.series(slug, new))
            }
        } catch let refusal as RoomRefusal {
            var state = reader.state
            state.note("time", refusal.words(sending.say, sending.site))
            return .problem(
                SeriesChangePage(cell: cell, series: series, dates: dates, state: state, isEnding: false))
        }
    }

    /// The dates from one on become the new series'; each keeps its row, its answers and its address, and those that were
    /// changed by hand keep what they say.
    private func move(
        _ old: Series, from original: Time, to new: Series.ID, _ title: String, _ minutes: Int,
        _ particulars: Particulars, _ moved: (Time) -> Time, _ acting: Acting
    ) throws {
        let rows = try acting.tx.all(
            "select id, original_at, is_apart from event where series = \(old.id) and original_at >= \(original)"
        ) { (try $0.next(Event.ID.self), try $0.next(Time.self), try $0.next(Bool.self)) }
        for (event, stood, isApart) in rows {
            let start = moved(stood)
            try acting.tx.run(
                "update event set series = \(new), original_at = \(start) where id = \(event)")
            guard !isApart else { continue }
            try acting.tx.run(
                """
                update event set starts_at = \(start), ends_at = \(start.adding(seconds: Int64(minutes) * 60)),
                    sequence = sequence + 1, \(particulars.assignments)
                where id = \(event)
                """)
            try acting.tx.run(
                """
                update item set title = \(title), visibility = \(particulars.forWhom.visibility), revision = revision + 1
                where id = \(event)
                """)
        }
        let reached = old.madeUntil
        try acting.tx.run("update series set made_until = \(reached) where id = \(new)")
    }

    /// Whoever was asked to the old series is asked to the new one. Their answers and links move on with them; the old one
    /// keeps a row of its own for each.
    private func inviteAgain(from old: Series.ID, to new: Series.ID, _ acting: Acting) throws {
        let people = try acting.tx.all("select id, actor, how, name, contact from invited where series = \(old)") {
            (
                try $0.next(Invited.ID.self), try $0.next(Actor.ID.self), try $0.next(String.self),
                try $0.next(String.self), try $0.next(String.self)
            )
        }
        for (id, actor, how, name, contact) in people {
            let fresh: Invited.ID = acting.surroundings.newUnorderedID()
            let digest = wiring.secrets.digest(of: wiring.secrets.link(of: fresh))
            try acting.tx.run("update invited set series = \(new) where id = \(id)")
            try acting.tx.run(
                """
                insert into invited (id, series, actor, how, link, invited_at, name, contact)
                values (\(fresh), \(old), \(actor), \(how), \(digest), \(acting.now), \(name), \(contact))
                """)
            try acting.tx.run(
                """
                update attendance set invited = \(fresh) where invited = \(id)
                    and event in (select id from event where series = \(old))
                """)
        }
    }

    private func takeEnd(_ id: Series.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, series, dates) = try sending.reading { try self.series(id, slug, $0) }
        var reader = FormReader(sending.form, sending.say)
        guard let last = Item.ID(text: reader.line("from")).flatMap({ id in dates.first { $0.id == id } }),
            let original = last.originalAt
        else {
            reader.note("from", SeriesWords.fromMissing)
            return .problem(
                SeriesChangePage(cell: cell, series: series, dates: dates, state: reader.state, isEnding: true))
        }
        return try sending.act(Self.endSeries, on: .item(id)) { acting in
            try acting.tx.run(
                """
                update series set until_at = \(original.adding(seconds: 1)), ended_at = \(acting.now),
                    sequence = sequence + 1
                where id = \(id)
                """)
            try acting.tx.run(
                """
                update event set cancelled_at = \(acting.now), sequence = sequence + 1
                where series = \(id) and original_at > \(original) and cancelled_at is null
                    and exists (select 1 from attendance where attendance.event = event.id)
                """)
            try acting.tx.run(
                """
                update item set state = 'retired', retired_at = \(acting.now) where id in
                    (select event.id from event where series = \(id) and original_at > \(original)
                        and cancelled_at is null)
                """)
            try acting.free(
                """
                event in (select event.id from event where event.series = \(id) and event.original_at > \(original))
                """)
            if let old = try Series.any(id, tx: acting.tx) { try tell(old, .shortened, acting, sending.site) }
            return sending.link(SeriesRoute.series(slug, id))
        }
    }
}
