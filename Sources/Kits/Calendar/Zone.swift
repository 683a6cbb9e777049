/// A time zone of the IANA database: what the clocks of a place show at each moment, past and to come.
public struct Zone: Sendable, Equatable {
    /// The name in the database, such as Europe/London.
    public let name: String
    /// The place that it is called after, such as London.
    public var place: String {
        String((name.split(separator: "/").last ?? "")).split(separator: "_").joined(separator: " ")
    }

    /// What holds before the first change.
    let initial: ZoneOffset
    /// The changes that the database lists, in order.
    let listed: [ZoneChange]
    /// The yearly rule that holds after the last listed change, if the file has one.
    let rule: ZoneRule?

    /// Coordinated Universal Time, which needs no data.
    public static let utc = Zone(
        name: "UTC", initial: ZoneOffset(seconds: 0, isDaylight: false, abbreviation: "UTC"), listed: [], rule: nil)

    /// What calendar and clock show at this moment, in milliseconds since 1970 UTC; years are bounded to 1 to 9999.
    public func civil(at milliseconds: Int64) -> CivilTime {
        let seconds = floored(Int(milliseconds), by: 1000)
        return CivilTime(seconds: seconds + offset(at: seconds).seconds)
    }

    /// The moment, in milliseconds since 1970 UTC, when the clocks show this time.
    ///
    /// Where the clocks go forward past it, it is read as if they had not yet gone (01:30 becomes 02:30);
    /// where they go back and show it twice, the first of the two is meant.
    public func milliseconds(of civil: CivilTime) -> Int64 {
        let shown = civil.seconds
        let start = shown - 2 * ZoneOffset.furthest
        var current = offset(at: start)
        for change in changes(after: start, through: shown + 2 * ZoneOffset.furthest) {
            guard shown - current.seconds >= change.at else { break }
            // On the old clock it comes after the change: if on the new one it comes before, no clock ever shows it.
            guard shown - change.offset.seconds >= change.at else { break }
            current = change.offset
        }
        return Int64(shown - current.seconds) * 1000
    }

    /// What holds at this moment, in seconds since 1970 UTC.
    func offset(at seconds: Int) -> ZoneOffset {
        if let rule, seconds >= listed.last?.at ?? .min { return rule.offset(at: seconds) }
        var low = 0
        var high = listed.count
        while low < high {
            let middle = (low + high) / 2
            if listed[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initial : listed[low - 1].offset
    }

    /// Each change later than one moment and not later than the other (both in seconds since 1970 UTC), in order.
    func changes(after start: Int, through end: Int) -> [ZoneChange] {
        let known = listed.filter { $0.at > start && $0.at <= end }
        let ruled = rule?.changes(after: max(start, listed.last?.at ?? .min), through: end) ?? []
        return known + ruled
    }
}
