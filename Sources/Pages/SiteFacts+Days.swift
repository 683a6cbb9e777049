import Calendar
public import Spine

extension SiteFacts {
    /// The day that a moment falls on here. What is kept as a day and not as a moment, or as the end of one, is that day
    /// wherever the site stands.
    public func day(of time: Time) -> Time {
        if time == time.day || time == time.endOfDay { return time.day }
        return Time(milliseconds: Int64(timeZone.civil(at: time.milliseconds).date.dayNumber) * 86_400_000)
    }

    /// When a day begins here.
    public func start(of day: Time) -> Time {
        Time(milliseconds: timeZone.milliseconds(of: Zone.utc.civil(at: day.day.milliseconds)))
    }

    /// The last second of a day here, whatever the clocks do in its night: what is open until a day is open on it.
    public func end(of day: Time) -> Time { start(of: day.adding(days: 1)).adding(seconds: -1) }
}
