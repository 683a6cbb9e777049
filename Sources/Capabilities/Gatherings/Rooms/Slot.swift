import Calendar
import Pages
import Phrases
import Spine

/// From a moment to before another: what ends at ten leaves ten to the next.
struct Slot: Sendable, Equatable {
    let from: Time
    let to: Time

    var seconds: Int64 { (to.milliseconds - from.milliseconds) / 1000 }

    func overlaps(_ other: Slot) -> Bool { from < other.to && other.from < to }

    /// A day's time from a minute to another, on the clocks of a zone; 1440 is the next midnight.
    init(_ date: CivilDate, _ minutes: Range<Int>, in zone: Zone) {
        from = Self.moment(date, minutes.lowerBound, in: zone)
        to = Self.moment(date, minutes.upperBound, in: zone)
    }

    init(from: Time, to: Time) {
        self.from = from
        self.to = to
    }

    static func moment(_ date: CivilDate, _ minutes: Int, in zone: Zone) -> Time {
        let day = minutes < 1440 ? date : date.adding(days: 1)
        let civil = CivilTime(day, hour: minutes % 1440 / 60, minute: minutes % 60)
        return Time(milliseconds: civil.map { zone.milliseconds(of: $0) } ?? 0)
    }

    /// The day, on the site's clocks.
    func day(_ say: Phrases, _ site: SiteFacts) -> String { occasion(site).day(say) }

    /// Both hours; the end of a day is 24:00.
    func hours(_ say: Phrases, _ site: SiteFacts) -> String {
        let ends = clocks(site)
        return say(Words.whenHours, ["from": ends.from, "to": ends.to])
    }

    /// The day and both hours.
    func words(_ say: Phrases, _ site: SiteFacts) -> String {
        let ends = clocks(site)
        return say(Words.whenOneDay, ["day": day(say, site), "from": ends.from, "to": ends.to])
    }

    private func occasion(_ site: SiteFacts) -> Occasion {
        Occasion(from: from, to: to, zone: site.timeZone.name, site: site)
    }

    private func clocks(_ site: SiteFacts) -> (from: String, to: String) {
        let times = occasion(site)
        let isNextDay = times.end.date != times.start.date
        return (Occasion.clock(times.start), isNextDay ? "24:00" : Occasion.clock(times.end))
    }
}

/// What is free of a day.
enum FreeTimes {
    /// Nobody is helped by less, in seconds.
    static let shortest: Int64 = 900

    /// The times of a day in which something is open and nobody has it, from now on, in order.
    static func on(
        _ date: CivilDate, open hours: WeeklyHours, taken: [Slot], zone: Zone, now: Time
    ) -> [Slot] {
        var found: [Slot] = []
        for span in hours.on(date) {
            let open = Slot(date, span, in: zone)
            var start = max(open.from, now)
            for other in taken.filter({ $0.overlaps(open) }).sorted(by: { $0.from < $1.from }) {
                found.append(Slot(from: start, to: other.from))
                start = max(start, other.to)
            }
            found.append(Slot(from: start, to: open.to))
        }
        return found.filter { $0.seconds >= shortest }
    }
}
