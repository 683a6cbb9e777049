/// How something repeats: an iCalendar rule (RFC 5545 §3.3.10, with RSCALE and SKIP of RFC 7529 for the Gregorian calendar).
///
/// Lists are sorted and hold nothing twice, so that rules that mean the same are equal.
public struct RecurrenceRule: Sendable, Hashable {
    /// The length of the periods that are gone through, the shortest first.
    public enum Frequency: String, Sendable, Hashable, CaseIterable, Comparable {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"

        /// The shorter is less.
        public static func < (one: Frequency, other: Frequency) -> Bool { one.rank < other.rank }

        private var rank: Int { Frequency.allCases.firstIndex(of: self)! }
    }

    /// A day of the week, Monday first.
    public enum Weekday: Int, Sendable, Hashable, CaseIterable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        /// Its two letters.
        var name: String { Weekday.names[rawValue] }
    }

    /// Every such weekday, or the one of this number in the month or year, counted from its end if negative.
    public struct Day: Sendable, Hashable {
        /// The number, -53 to 53 without 0, or nil for every one.
        public let ordinal: Int?
        /// The weekday.
        public let weekday: Weekday

        /// Every such weekday, or one of them.
        public init(_ weekday: Weekday, ordinal: Int? = nil) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    /// Where a series ends.
    public enum End: Sendable, Hashable {
        /// It goes on.
        case never
        /// After so many instances.
        case count(Int)
        /// With the last instance on or before this day.
        case day(LocalTime)
        /// With the last instance at or before this time on the clocks of the series.
        case local(LocalTime)
        /// With the last instance at or before this time on the clock of UTC.
        case utc(LocalTime)
    }

    /// What happens to a day that a month or a year does not have (RFC 7529).
    public enum Skip: String, Sendable, Hashable {
        /// It is left out.
        case omit = "OMIT"
        /// The last valid day before it is taken.
        case backward = "BACKWARD"
        /// The first valid day after it is taken.
        case forward = "FORWARD"
    }

    /// The length of a period.
    public var frequency: Frequency
    /// Every how many periods, at least 1.
    public var interval = 1
    /// Where it ends.
    public var end = End.never
    /// The day on which weeks begin.
    public var weekStart = Weekday.monday
    /// Months, 1 to 12.
    public internal(set) var months: [Int] = []
    /// Weeks of the year, -53 to 53 without 0.
    public internal(set) var weeks: [Int] = []
    /// Days of the year, -366 to 366 without 0.
    public internal(set) var yearDays: [Int] = []
    /// Days of the month, -31 to 31 without 0.
    public internal(set) var monthDays: [Int] = []
    /// Weekdays.
    public internal(set) var days: [Day] = []
    /// Hours, 0 to 23.
    public internal(set) var hours: [Int] = []
    /// Minutes, 0 to 59.
    public internal(set) var minutes: [Int] = []
    /// Seconds, 0 to 59; a leap second, 60, is read as 59.
    public internal(set) var seconds: [Int] = []
    /// Which instances of each period are kept, -366 to 366 without 0; all if empty.
    public internal(set) var positions: [Int] = []
    /// What happens to days that do not exist; nil where the rule names no calendar.
    public internal(set) var skip: Skip?

    /// Every period of this length, at the time of the start.
    public init(_ frequency: Frequency, interval: Int = 1) {
        self.frequency = frequency
        self.interval = max(1, min(interval, RecurrenceRule.largest))
    }

    /// The largest interval and count that are read.
    static let largest = Int(Int32.max)
}
