import Calendar
import Database
import Pages
import Phrases
import Recurrence
import Spine

extension Series {
    /// How far ahead dates are made, in days: about eighteen months.
    static let ahead: Int64 = 550
    /// The most dates that one turn makes.
    static let mostAtOnce = 600

    /// The dates that the rule names from one moment to before another.
    static func dates(
        rule: String, first: Time, zone: Zone, from: Time, to: Time
    ) throws(RecurrenceError) -> [Time] {
        let series = try Recurrence(
            RecurrenceRule(rule), from: LocalTime(zone.civil(at: first.milliseconds)),
            utc: { LocalTime(Zone.utc.civil(at: zone.milliseconds(of: $0.civil))) })
        var found: [Time] = []
        for time in series.instances(from: LocalTime(zone.civil(at: from.milliseconds))) {
            let moment = Time(milliseconds: zone.milliseconds(of: time.civil))
            guard moment < to, found.count < mostAtOnce else { break }
            if moment >= from { found.append(moment) }
        }
        return found
    }

    /// Its rule as calendars read it: one that was cut off ends before that date.
    func ruleText() throws(RecurrenceError) -> String {
        guard let untilAt else { return rule }
        var cut = try RecurrenceRule(rule)
        cut.end = .utc(LocalTime(Zone.utc.civil(at: untilAt.milliseconds - 1000)))
        return cut.description
    }

    /// Its dates from now on, cancelled ones among them.
    func dates(from now: Time, limit: Int, tx: ReadTransaction) throws -> [Event] {
        try tx.all(
            """
            select \(Event.columns) from event join item on item.id = event.id
            where event.series = \(id) and event.ends_at > \(now) and item.state <> 'retired'
            order by event.starts_at limit \(limit)
            """, Event.read)
    }

    /// Its next dates, and how many follow.
    func next(_ most: Int, from now: Time, tx: ReadTransaction) throws -> (dates: [Event], more: Int) {
        let dates = try dates(from: now, limit: most, tx: tx)
        guard dates.count == most else { return (dates, 0) }
        let all = try tx.first(
            """
            select count(*) from event join item on item.id = event.id
            where event.series = \(id) and event.ends_at > \(now) and item.state <> 'retired'
            """
        ) { try $0.next(Int.self) }
        return (dates, max(0, (all ?? 0) - most))
    }

    /// What a page of one of its dates says of it.
    static func hint(_ id: ID, _ reading: Reading) throws -> SeriesHint? {
        try Series.any(id, tx: reading.tx).map { series in
            SeriesHint(id: id, rule: series.words(reading.say, reading.site))
        }
    }

    /// How it comes again, in words.
    func words(_ say: Phrases, _ site: SiteFacts) -> String {
        let zone = Occasion.zone(zoneName, home: site.timeZone)
        return RepeatRule.words(rule, first: zone.civil(at: firstAt.milliseconds), say)
    }
}

extension LocalTime {
    init(_ civil: CivilTime) {
        self =
            LocalTime(
                year: civil.year, month: civil.month, day: civil.day, hour: civil.hour, minute: civil.minute,
                second: civil.second) ?? .first
    }

    var civil: CivilTime {
        let (year, month, day) = date
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
            ?? CivilTime(CivilDate.first, hour: 0, minute: 0)!
    }
}

extension Acting {
    /// Makes the dates of a series that come into sight; one that stands already is left as it is.
    func makeDates(of series: Series, home: Zone) throws {
        let zone = Occasion.zone(series.zoneName, home: home)
        let end = min(now.adding(days: Series.ahead), series.untilAt ?? Time(milliseconds: .max))
        guard series.endedAt == nil, end > series.madeUntil else { return }
        let found: [Time]
        do {
            found = try Series.dates(
                rule: series.rule, first: series.firstAt, zone: zone, from: series.madeUntil, to: end)
        } catch {
            throw SpineError(.refused, error.message, cause: error)
        }
        let standing = Set(
            try tx.all("select original_at from event where series = \(series.id)") { try $0.next(Time?.self) })
        for start in found where !standing.contains(start) {
            let id = try insert(
                Event.kind, title: series.title, language: series.language,
                visibility: series.particulars.forWhom.visibility, in: series.cell)
            try enter(
                id, in: series.cell, series: series.id, from: start,
                to: start.adding(seconds: Int64(series.minutes) * 60), zone: series.zoneName,
                particulars: series.particulars)
        }
        let reached = found.count == Series.mostAtOnce ? found[found.count - 1].adding(seconds: 1) : end
        try tx.run("update series set made_until = \(reached) where id = \(series.id)")
    }

    /// Makes a series; its dates are made by `makeDates`.
    func makeSeries(
        _ title: String, language: String, in cell: Cell.ID, rule: String, zone: String, firstAt: Time, minutes: Int,
        particulars: Particulars
    ) throws -> Series.ID {
        let id = try insert(
            Series.kind, title: title, language: language, visibility: particulars.forWhom.visibility, in: cell)
        try tx.run(
            """
            insert into series (id, cell, rule, zone, first_at, minutes, made_until, \(Particulars.columns))
            values (\(id), \(cell), \(rule), \(zone), \(firstAt), \(minutes), \(firstAt), \(particulars.values))
            """)
        return id
    }
}

/// The work that makes dates ahead, once a day.
enum DatesJob {
    static let kind = Job.Kind("gatherings.dates")
    /// How many series a run looks after: with the most dates each it ends well within its lease.
    static let perRun = 10

    static func handler(home: Zone) -> JobHandler {
        JobHandler(kind) { job, store in
            let now = store.surroundings.now
            let due = try store.read { try $0.all(next(at: now), Series.read) }
            for series in due {
                try store.act(GatheringsCapability.makeDates, by: .system, on: .item(series.id)) {
                    try $0.makeDates(of: series, home: home)
                }
            }
            return due.count == perRun
                ? .unfinished(progress: job.progress + perRun) : .again(at: now.adding(days: 1))
        }
    }

    /// The next series whose dates reach less far than they are to.
    static func next(at now: Time) -> SQL {
        """
        select \(Series.columns) from series join item on item.id = series.id
        where series.ended_at is null and series.made_until < \(now.adding(days: Series.ahead - 30))
            and (series.until_at is null or series.made_until < series.until_at)
        order by series.made_until limit \(perRun)
        """
    }
}
