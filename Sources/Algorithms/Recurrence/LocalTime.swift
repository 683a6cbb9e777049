/// What a calendar and a clock on a wall show, counted in seconds since the beginning of 1970 on a clock that never changes.
///
/// A whole day is its midnight. It holds no zone: whoever knows the place turns it into a moment.
public struct LocalTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since the beginning of 1970, as if every day had 86,400 of them.
    public let seconds: Int

    /// The beginning of the year 1, the first time that there is here.
    public static let first = LocalTime(unchecked: Days.number(year: 1, month: 1, day: 1) * Days.seconds)
    /// The last second of the year 9999, the last time that there is here.
    public static let last = LocalTime(unchecked: Days.number(year: 10_000, month: 1, day: 1) * Days.seconds - 1)

    /// The time so many seconds after the beginning of 1970; what is out of range gives the first or the last time.
    public init(seconds: Int) {
        self.seconds = min(max(seconds, Self.first.seconds), Self.last.seconds)
    }

    private init(unchecked seconds: Int) { self.seconds = seconds }

    /// This day and time in the years 1 to 9999, or nil where there is none such.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Days.count(inMonth: month, of: year), (0...23).contains(hour), (0...59).contains(minute),
            (0...59).contains(second)
        else { return nil }
        seconds = Days.number(year: year, month: month, day: day) * Days.seconds + hour * 3600 + minute * 60 + second
    }

    /// The time that iCalendar writes as 20260329 or 20260329T013000, without a zone, or nil.
    public init?(compact text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(16))
        guard bytes.count == 8 || bytes.count == 15 && bytes[8] == UInt8(ascii: "T") else { return nil }
        let digits = bytes.enumerated().filter { $0.offset != 8 }.map { Int($0.element) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int {
            range.upperBound <= digits.count ? digits[range].reduce(0) { $0 * 10 + $1 } : 0
        }
        self.init(
            year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
            minute: number(10..<12), second: number(12..<14))
    }

    /// The year, 1 to 9999.
    public var year: Int { Days.civil(day).year }
    /// The year, the month (1 to 12) and the day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let civil = Days.civil(day)
        return (civil.year, civil.month, civil.day)
    }
    /// The hour, 0 to 23.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute, 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second, 0 to 59.
    public var second: Int { secondOfDay % 60 }

    /// Days since 1 January 1970.
    var day: Int { Days.floored(seconds, by: Days.seconds) }
    /// Seconds since midnight.
    var secondOfDay: Int { seconds - day * Days.seconds }

    /// The earlier is less.
    public static func < (one: LocalTime, other: LocalTime) -> Bool { one.seconds < other.seconds }

    /// As iCalendar writes it, such as 20260329T013000.
    public var description: String {
        "\(compactDay)T\(Days.padded(hour, 2))\(Days.padded(minute, 2))\(Days.padded(second, 2))"
    }

    /// Its day as iCalendar writes it, such as 20260329.
    public var compactDay: String {
        let (year, month, day) = date
        return Days.padded(year, 4) + Days.padded(month, 2) + Days.padded(day, 2)
    }
}
