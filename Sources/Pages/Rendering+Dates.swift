import Calendar
import Phrases
public import Spine

extension Rendering {
    /// The day in words that a moment falls on here, such as “3 November 2026”.
    public func day(_ time: Time) -> String {
        let day = Zone.utc.civil(at: site.day(of: time).milliseconds).date
        return say.date(day: day.day, month: day.month, year: day.year)
    }

    /// A day and the time of day in the site's time zone, such as “3 November 2026, 14:05”.
    public func moment(_ time: Time) -> String {
        let civil = site.timeZone.civil(at: time.milliseconds)
        let date = say.date(day: civil.day, month: civil.month, year: civil.year)
        return "\(date), \(civil.hour < 10 ? "0" : "")\(civil.hour):\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }

    /// A day in UTC as ISO 8601 writes it, such as “2026-11-03”: for tables that leave the site.
    public static func date(_ time: Time) -> String { Zone.utc.civil(at: time.milliseconds).date.description }
}
