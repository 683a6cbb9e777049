public import Database

/// A moment: milliseconds of UTC since 1970, as every table keeps it.
public struct Time: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// Makes a moment from milliseconds since 1970, UTC.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (a: Time, b: Time) -> Bool { a.milliseconds < b.milliseconds }

    /// The moment so many seconds later; the bound of the calendar where that would overflow.
    public func adding(seconds: Int64) -> Time {
        let (span, far) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, over) = milliseconds.addingReportingOverflow(span)
        return Time(milliseconds: far || over ? (seconds < 0 ? .min : .max) : sum)
    }

    /// The moment so many days of 24 hours later.
    public func adding(days: Int64) -> Time { adding(seconds: days * 86_400) }

    /// The start of its day in UTC: all that is kept of when an anonymous voice spoke.
    public var day: Time {
        let span: Int64 = 86_400_000
        let rest = milliseconds % span
        return Time(milliseconds: milliseconds - (rest < 0 ? rest + span : rest))
    }
}

extension Time: Bindable {
    public var bound: Value { .integer(milliseconds) }
}

extension Time: ColumnReadable {
    public static func read(_ column: ColumnValue) throws -> Time { Time(milliseconds: try Int64.read(column)) }
}
