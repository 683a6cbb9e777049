/// Arithmetic with days of the Gregorian calendar, numbered from 1 January 1970.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms": years are counted from March, so that the leap
/// day is their last. - Complexity: O(1) each.
enum Days {
    /// Seconds of a day.
    static let seconds = 86_400
    /// After so many days the calendar repeats, weekdays and week numbers with it.
    static let cycle = 146_097

    /// The number of a day in any year.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = floored(shifted, by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * cycle + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Year, month and day of the month of a day.
    static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floored(shifted, by: cycle)
        let dayOfEra = shifted - era * cycle
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
    }

    /// Monday is 0, Sunday 6.
    static func weekday(_ number: Int) -> Int { number + 3 - floored(number + 3, by: 7) * 7 }

    /// The first day of the week that a day is in, where weeks begin on the weekday given.
    static func weekStart(of number: Int, weekday start: Int) -> Int {
        number - (weekday(number) + 7 - start) % 7
    }

    /// The first day of a year's week 1: the first week that has at least four days of the year.
    static func firstWeek(of year: Int, weekday start: Int) -> Int {
        weekStart(of: number(year: year, month: 1, day: 4), weekday: start)
    }

    /// How many days a month (1 to 12) has.
    static func count(inMonth month: Int, of year: Int) -> Int {
        month == 2 ? (isLeap(year) ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The quotient rounded towards minus infinity, for a positive divisor.
    static func floored(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number + 1) / divisor - 1
    }

    static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
