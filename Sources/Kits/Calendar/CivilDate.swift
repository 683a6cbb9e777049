/// A day of the Gregorian calendar, from year 1 to 9999, without a time or a place.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// The first day that there is here: 1 January of the year 1.
    public static let first = CivilDate(uncheckedYear: 1, month: 1, day: 1)
    /// The last day that there is here: 31 December 9999.
    public static let last = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

    /// This day, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// The day so many days after 1 January 1970; numbers out of range give the first or the last day.
    public init(dayNumber: Int) {
        guard dayNumber > CivilDate.first.dayNumber else {
            self = .first
            return
        }
        guard dayNumber < CivilDate.last.dayNumber else {
            self = .last
            return
        }
        let (year, month, day) = CivilDate.civil(ofDayNumber: dayNumber)
        self.init(uncheckedYear: year, month: month, day: day)
    }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1 January 1970.
    public var dayNumber: Int { CivilDate.dayNumber(year: year, month: month, day: day) }

    /// The day of the week as ISO 8601 counts: Monday is 1, Sunday 7.
    public var weekday: Int { CivilDate.weekday(ofDayNumber: dayNumber) }

    /// The day so many days later (earlier, if negative); it stops at the first and the last day.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .first : .last) : CivilDate(dayNumber: sum)
    }

    /// How many days from this one to the other, negative if the other is earlier.
    public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

    /// The earlier day is less.
    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// The number of days of a month (1 to 12) in that year.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days since 1 January 1970 of a day in any year. Years start in March, so that the leap day is their last.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = floored(shifted, by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func civil(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floored(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
    }

    static func weekday(ofDayNumber number: Int) -> Int { number + 3 - floored(number + 3, by: 7) * 7 + 1 }
}

/// The quotient rounded towards minus infinity, for a positive divisor.
func floored(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number + 1) / divisor - 1
}
