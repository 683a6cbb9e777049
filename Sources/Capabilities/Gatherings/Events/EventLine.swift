import Database
import Pages
import Phrases
import Spine

/// An event as one line of a list.
struct EventLine: Sendable {
    let id: Event.ID
    let title: String
    let language: String
    let startsAt: Time
    let endsAt: Time
    let zoneName: String
    let address: String
    let isOnline: Bool
    let isCancelled: Bool
    let series: Series.ID?
    let cell: Cell.ID
    let slug: Slug
    let group: String
    /// Whether an answer is still to come from whoever it was asked for; never of a day side by side.
    let isUnanswered: Bool

    func occasion(_ site: SiteFacts) -> Occasion {
        Occasion(from: startsAt, to: endsAt, zone: zoneName, site: site)
    }

    /// Where it is, in a few words; nil where nobody said.
    func place(in shown: Rendering) -> String? {
        if !address.isEmpty { return address }
        return isOnline ? shown.say(Words.isOnline) : nil
    }

    /// What is to come in a cell, or anywhere, the next first.
    static func upcoming(
        in cell: Cell.ID?, from now: Time, for viewer: Viewer, limit: Int, asking person: Actor.ID? = nil,
        tx: ReadTransaction
    ) throws -> [EventLine] {
        // Nothing takes longer than two weeks: what began before that is over.
        let earliest = now.adding(days: -15)
        return try tx.all(
            """
            \(query(in: cell, asking: person)) and event.starts_at > \(earliest) and event.ends_at > \(now) and \(visible(to: viewer))
            order by event.starts_at, event.id limit \(limit)
            """, read)
    }

    /// The next so many, a series by its first dates alone, so that a weekly tea does not hide the rest; and until when
    /// they are, since one that is over makes room for another.
    static func next(
        _ limit: Int, ofSeries most: Int, in cell: Cell.ID?, from now: Time, for viewer: Viewer,
        asking person: Actor.ID? = nil, tx: ReadTransaction
    ) throws -> (events: [EventLine], until: Time?) {
        var shown: [Series.ID: Int] = [:]
        let all = try upcoming(in: cell, from: now, for: viewer, limit: limit * 4, asking: person, tx: tx)
        let some = all.filter { event in
            guard let series = event.series else { return true }
            shown[series, default: 0] += 1
            return shown[series, default: 0] <= most
        }
        return (Array(some.prefix(limit)), all.map(\.endsAt).min())
    }

    /// What was in a cell, the latest first.
    static func past(
        in cell: Cell.ID, before now: Time, for viewer: Viewer, limit: Int, after offset: Int = 0, tx: ReadTransaction
    ) throws -> [EventLine] {
        try tx.all(
            """
            \(query(in: cell)) and event.starts_at < \(now) and event.ends_at <= \(now) and \(visible(to: viewer))
            order by event.starts_at desc, event.id desc limit \(limit) offset \(offset)
            """, read)
    }

    /// What begins between two moments, in a cell or anywhere, in order.
    static func between(
        _ start: Time, _ end: Time, in cell: Cell.ID?, for viewer: Viewer, limit: Int, tx: ReadTransaction
    ) throws -> [EventLine] {
        try tx.all(
            """
            \(query(in: cell)) and event.starts_at >= \(start) and event.starts_at < \(end) and \(visible(to: viewer))
            order by event.starts_at, event.id limit \(limit)
            """, read)
    }

    /// When the nearest events begin before one moment, and from another on.
    static func around(
        _ start: Time, _ end: Time, in cell: Cell.ID?, for viewer: Viewer, tx: ReadTransaction
    ) throws -> (before: Time?, after: Time?) {
        let here: SQL = cell.map { "event.cell = \($0)" } ?? "1 = 1"
        let seen: SQL = "\(here) and item.state <> 'retired' and \(visible(to: viewer))"
        return try tx.first(
            """
            select
                (select event.starts_at from event join item on item.id = event.id
                    where event.starts_at < \(start) and \(seen) order by event.starts_at desc limit 1),
                (select event.starts_at from event join item on item.id = event.id
                    where event.starts_at >= \(end) and \(seen) order by event.starts_at limit 1)
            """
        ) { (try $0.next(Time?.self), try $0.next(Time?.self)) } ?? (nil, nil)
    }

    private static func query(in cell: Cell.ID?, asking person: Actor.ID? = nil) -> SQL {
        let unanswered: SQL =
            person.map {
                """
                event.side_by_side = 0 and not exists (select 1 from attendance
                    join invited on invited.id = attendance.invited
                    where attendance.event = event.id and invited.actor = \($0))
                """
            } ?? "1 = 0"
        let here: SQL = cell.map { "event.cell = \($0)" } ?? "1 = 1"
        return """
            select event.id, item.title, item.language, event.starts_at, event.ends_at, event.zone, event.address,
                event.online <> '', event.cancelled_at is not null, event.series, event.cell, circle.slug,
                (select title from item as named where named.id = event.cell), \(unanswered)
            from event join item on item.id = event.id join cell as circle on circle.id = event.cell
            where \(here) and item.state <> 'retired'
            """
    }

    private static func read(_ row: inout Row) throws -> EventLine {
        EventLine(
            id: try row.next(), title: try row.next(), language: try row.next(), startsAt: try row.next(),
            endsAt: try row.next(), zoneName: try row.next(), address: try row.next(), isOnline: try row.next(),
            isCancelled: try row.next(), series: try row.next(), cell: try row.next(), slug: try row.next(),
            group: try row.next(), isUnanswered: try row.next())
    }
}
