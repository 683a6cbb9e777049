extension CalendarWriter {
    /// Writes each zone that the events use, with its changes around them.
    mutating func zones(of events: [CalendarEvent]) {
        var used: [String: (zone: Zone, first: Int, last: Int)] = [:]
        for case .moment(let moment, let zone)? in events.flatMap({ [$0.start, $0.end] }) where zone != .utc {
            let seconds = Zone.utc.civil(at: moment).seconds
            let known = used[zone.name] ?? (zone, seconds, seconds)
            used[zone.name] = (zone, min(known.first, seconds), max(known.last, seconds))
        }
        // A series may go on for long; who reads it needs the changes to come.
        for event in events where event.scheduling.rule != nil {
            guard case .moment(let moment, let zone) = event.start, let known = used[zone.name] else { continue }
            let end = Zone.utc.civil(at: moment).seconds + 5 * 366 * 86_400
            used[zone.name] = (zone, known.first, max(known.last, end))
        }
        for (_, use) in used.sorted(by: { $0.key < $1.key }) {
            write(use.zone, from: use.first - 366 * 86_400, through: use.last + 366 * 86_400)
        }
    }

    /// The offset at the beginning comes first, as if it had always held; then each change follows.
    private mutating func write(_ zone: Zone, from start: Int, through end: Int) {
        line("BEGIN", "VTIMEZONE")
        line("TZID", zone.name)
        var current = zone.offset(at: start)
        observance(from: current, to: current, at: start)
        for change in zone.changes(after: start, through: end) where change.offset != current {
            observance(from: current, to: change.offset, at: change.at)
            current = change.offset
        }
        line("END", "VTIMEZONE")
    }

    private mutating func observance(from before: ZoneOffset, to after: ZoneOffset, at moment: Int) {
        let kind = after.isDaylight ? "DAYLIGHT" : "STANDARD"
        line("BEGIN", kind)
        line("DTSTART", CalendarWriter.compact(CivilTime(seconds: moment + before.seconds)))
        line("TZOFFSETFROM", CalendarWriter.offset(before.seconds))
        line("TZOFFSETTO", CalendarWriter.offset(after.seconds))
        text("TZNAME", after.abbreviation)
        line("END", kind)
    }

    private static func offset(_ seconds: Int) -> String {
        let ahead = abs(seconds)
        let rest = ahead % 60 == 0 ? "" : padded(ahead % 60, 2)
        return (seconds < 0 ? "-" : "+") + padded(ahead / 3600, 2) + padded(ahead / 60 % 60, 2) + rest
    }
}
