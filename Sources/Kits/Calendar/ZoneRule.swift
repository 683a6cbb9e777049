/// The rule by which a zone goes on after its last listed change: one offset, or two that change on days of each year.
struct ZoneRule: Sendable, Equatable {
    /// A day that comes once a year, as POSIX writes it.
    enum Day: Sendable, Equatable {
        /// The weekday (Sunday is 0) in the week (5 is the last) of the month: M3.5.0.
        case weekday(Int, week: Int, month: Int)
        /// The day of the year, 1 to 365, where 29 February is never counted: J60.
        case julian(Int)
        /// The day of the year, 0 to 365, where 29 February counts.
        case ordinal(Int)

        func dayNumber(in year: Int) -> Int {
            switch self {
            case .weekday(let weekday, let week, let month):
                let first = CivilDate.dayNumber(year: year, month: month, day: 1)
                let ahead = (weekday - CivilDate.weekday(ofDayNumber: first) + 14) % 7 + (week - 1) * 7
                return first + (ahead < CivilDate.days(inMonth: month, of: year) ? ahead : ahead - 7)
            case .julian(let day):
                let leap = CivilDate.isLeap(year) && day >= 60 ? 1 : 0
                return CivilDate.dayNumber(year: year, month: 1, day: 1) + day - 1 + leap
            case .ordinal(let day):
                return CivilDate.dayNumber(year: year, month: 1, day: 1) + day
            }
        }
    }

    /// When daylight saving begins and ends: the day, and seconds after its midnight (negative, or past a day, at times).
    struct Season: Sendable, Equatable {
        let offset: ZoneOffset
        let start: (day: Day, time: Int)
        let end: (day: Day, time: Int)

        static func == (one: Season, other: Season) -> Bool {
            one.offset == other.offset && one.start == other.start && one.end == other.end
        }
    }

    let standard: ZoneOffset
    let daylight: Season?

    func offset(at seconds: Int) -> ZoneOffset {
        changes(after: seconds - 800 * 86_400, through: seconds).last?.offset ?? standard
    }

    /// Each change later than one moment and not later than the other, in order.
    func changes(after start: Int, through end: Int) -> [ZoneChange] {
        guard let daylight, start < end else { return [] }
        var changes: [ZoneChange] = []
        // Offsets and times can carry a change over New Year, so the years beside are looked at too.
        for year in (ZoneRule.year(of: start) - 1)...(ZoneRule.year(of: end) + 1) {
            let ending = daylight.end.day.dayNumber(in: year) * 86_400 + daylight.end.time - daylight.offset.seconds
            let starting = daylight.start.day.dayNumber(in: year) * 86_400 + daylight.start.time - standard.seconds
            changes.append(ZoneChange(at: ending, offset: standard))
            changes.append(ZoneChange(at: starting, offset: daylight.offset))
        }
        // Daylight saving that ends where it begins again never ends: of two changes at one moment the start comes last.
        changes.sort { ($0.at, $0.offset == standard ? 0 : 1) < ($1.at, $1.offset == standard ? 0 : 1) }
        return changes.filter { $0.at > start && $0.at <= end }
    }

    private static func year(of seconds: Int) -> Int {
        CivilDate.civil(ofDayNumber: floored(seconds, by: 86_400)).year
    }
}
