import Calendar
import Phrases
public import Spine

extension Rendering {
    /// A day in words, such as “3 November 2026”, in the site's time zone. What is kept as a day and not as a moment, or
    /// as the end of one, is that day wherever the site stands.
    public func day(_ time: Time) -> String {
        let zone = time == time.day || time == time.endOfDay ? Zone.utc : site.timeZone
        let day = zone.civil(at: time.milliseconds).date
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
