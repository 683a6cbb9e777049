import Calendar
import Pages
import Phrases
import Spine
import Synchronization

/// When something takes place, on the clocks of its place.
struct Occasion: Sendable {
    let start: CivilTime
    let end: CivilTime
    let zone: Zone
    /// Whether the zone has to be said, since the installation's is another.
    let isElsewhere: Bool

    /// From a time to a time, on the clocks of a zone; of the installation's where the name is unknown.
    init(from start: Time, to end: Time, zone name: String, site: SiteFacts) {
        self.init(from: start, to: end, zone: name, home: site.timeZone)
    }

    init(from start: Time, to end: Time, zone name: String, home: Zone) {
        zone = Self.zone(name, home: home)
        isElsewhere = zone.name != home.name
        self.start = zone.civil(at: start.milliseconds)
        self.end = zone.civil(at: end.milliseconds)
    }

    /// The day and both hours, such as “Thursday 3 December 2026, 14:00 to 15:30”.
    func words(_ say: Phrases) -> String {
        let values: KeyValuePairs<String, any PhraseValue> = [
            "day": Self.day(start, say), "from": Self.clock(start), "to": Self.clock(end), "last": Self.day(end, say),
        ]
        let words = say(start.date == end.date ? Words.whenOneDay : Words.whenDays, values)
        return isElsewhere ? say(Words.whenZone, ["when": words, "zone": zone.place]) : words
    }

    /// Both hours alone.
    func hours(_ say: Phrases) -> String {
        say(Words.whenHours, ["from": Self.clock(start), "to": Self.clock(end)])
    }

    /// The day alone.
    func day(_ say: Phrases) -> String { Self.day(start, say) }

    static func day(_ time: CivilTime, _ say: Phrases) -> String {
        say.date(day: time.day, month: time.month, year: time.year, weekday: time.weekday)
    }

    static func clock(_ time: CivilTime) -> String { two(time.hour) + ":" + two(time.minute) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // Zones other than the installation's, each read from its file once.
    private static let known = Mutex<[String: Zone]>([:])

    static func zone(_ name: String, home: Zone) -> Zone {
        if name == home.name { return home }
        if let zone = known.withLock({ $0[name] }) { return zone }
        guard let zone = try? Zone(named: name) else { return home }
        known.withLock { if $0.count < 600 { $0[name] = zone } }
        return zone
    }
}

extension Event {
    func occasion(_ site: SiteFacts) -> Occasion {
        Occasion(from: startsAt, to: endsAt, zone: zoneName, site: site)
    }
}
