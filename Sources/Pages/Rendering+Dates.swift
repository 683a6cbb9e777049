import Phrases
public import Spine

extension Rendering {
    /// A day in words, such as “3 November 2026”, in the site's time zone.
    public func day(_ time: Time) -> String {
        let (year, month, day) = Self.civil(time)
        return say.date(day: day, month: month, year: year)
    }

    /// A day and the time of day in UTC, such as “3 November 2026, 14:05 UTC”.
    public func moment(_ time: Time) -> String {
        let minutes = Int((time.milliseconds - time.day.milliseconds) / 60_000)
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(day(time)), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute) UTC"
    }

    /// A day in UTC as ISO 8601 writes it, such as “2026-11-03”: for tables that leave the site.
    public static func date(_ time: Time) -> String {
        let (year, month, day) = civil(time)
        return [(year, 4), (month, 2), (day, 2)].map { number, width in
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }.joined(separator: "-")
    }

    /// Year, month and day of a moment.
    private static func civil(_ time: Time) -> (year: Int, month: Int, day: Int) {
        let days = Int(time.day.milliseconds / 86_400_000) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            yearOfEra + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}
