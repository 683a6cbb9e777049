/// What a calendar and a clock on the wall show: a day and a time to the second, without a place.
public struct CivilTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The day.
    public let date: CivilDate
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int

    /// The year, 1 to 9999.
    public var year: Int { date.year }
    /// The month, 1 to 12.
    public var month: Int { date.month }
    /// The day of the month, 1 to 31.
    public var day: Int { date.day }
    /// The day of the week: Monday is 1, Sunday 7.
    public var weekday: Int { date.weekday }

    /// This time of that day, or nil where a clock has no such time.
    public init?(_ date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// This day and time, or nil where there is none such.
    public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int = 0) {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        self.init(date, hour: hour, minute: minute, second: second)
    }

    /// The time that text of the form 2026-03-29T01:30 or 2026-03-29T01:30:00 names, as forms send it, or nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(20))
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16])
        else { return nil }
        var second = 0
        if bytes.count == 19 {
            guard bytes[16] == UInt8(ascii: ":"), let read = decimal(bytes[17..<19]) else { return nil }
            second = read
        }
        self.init(date, hour: hour, minute: minute, second: second)
    }

    /// The day and time as ISO 8601 has them, such as 2026-03-29T01:30:00.
    public var description: String { "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }

    /// The earlier is less.
    public static func < (one: CivilTime, other: CivilTime) -> Bool { one.seconds < other.seconds }

    /// Seconds since the beginning of 1970 on a clock that never changes.
    public var seconds: Int { date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second }

    /// What that clock shows; seconds out of range give the first or the last time.
    public init(seconds: Int) {
        let bounded = min(
            max(seconds, CivilDate.first.dayNumber * 86_400), CivilDate.last.dayNumber * 86_400 + 86_399)
        let day = floored(bounded, by: 86_400)
        let rest = bounded - day * 86_400
        date = CivilDate(dayNumber: day)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }
}
