import Calendar
import Phrases
import Spine

/// When something is open in each week: on each weekday none, one or several times from a minute to before another.
struct WeeklyHours: Sendable, Equatable {
    /// By weekday from Monday on; minutes after midnight, in order and apart from each other.
    private(set) var days: [[Range<Int>]]

    /// The most times in one day.
    static let most = 4

    init(_ days: [[Range<Int>]] = []) {
        self.days = (0..<7).map { $0 < days.count ? days[$0] : [] }
    }

    /// As it stands in the database.
    init(stored: String) {
        self.init(
            stored.split(separator: ";", omittingEmptySubsequences: false).map { day in
                day.split(separator: ",").compactMap { span in
                    let ends = span.split(separator: "-").compactMap { Int($0) }
                    return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
                }
            })
    }

    var stored: String {
        days.map { day in day.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",") }
            .joined(separator: ";")
    }

    var isEmpty: Bool { days.allSatisfy(\.isEmpty) }

    /// On a day of the calendar.
    func on(_ date: CivilDate) -> [Range<Int>] { days[date.weekday - 1] }

    /// One day as people type it, such as `9:00 to 12:30, 13:30 to 17:00` or `9-17`; nil for what cannot be read.
    static func read(_ typed: String) -> [Range<Int>]? {
        var found: [Range<Int>] = []
        for part in typed.split(whereSeparator: { ",;،".contains($0) }) {
            let words = part.replacing(/\s(?:to|tan|i|إلى)\s/, with: "-").replacing(/[–—]/, with: "-")
            let ends = words.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            guard ends.count == 2, let from = ClockTime.minutes(ends[0]), let to = end(ends[1]), from < to
            else { return nil }
            found.append(from..<to)
        }
        found.sort { $0.lowerBound < $1.lowerBound }
        let areApart = zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
        return areApart && found.count <= most ? found : nil
    }

    /// The end of a day may be written as 24.
    private static func end(_ typed: String) -> Int? {
        let bare = typed.filter { !$0.isWhitespace }
        return bare == "24" || bare == "24:00" || bare == "24.00" ? 1440 : ClockTime.minutes(typed)
    }

    /// One day as it is typed.
    static func text(_ day: [Range<Int>]) -> String {
        day.map { clock($0.lowerBound) + "-" + clock($0.upperBound) }.joined(separator: ", ")
    }

    /// One day in words.
    static func words(_ day: [Range<Int>], _ say: Phrases) -> String {
        say.list(
            day.map { say(Words.whenHours, ["from": clock($0.lowerBound), "to": clock($0.upperBound)]) })
    }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Whether it is open from one moment to another, on the clocks of a zone: within one time of one day.
    func hold(_ slot: Slot, in zone: Zone) -> Bool {
        let (start, end) = (zone.civil(at: slot.from.milliseconds), zone.civil(at: slot.to.milliseconds))
        let from = start.hour * 60 + start.minute
        var to = end.hour * 60 + end.minute + (end.second > 0 ? 1 : 0)
        if end.date != start.date {
            guard to == 0, end.date == start.date.adding(days: 1) else { return false }
            to = 1440
        }
        // Both ends are looked at by themselves: in the hour that the clocks show twice, the end may read earlier.
        return on(start.date).contains { span in
            span.lowerBound <= from && from < span.upperBound && span.lowerBound < to && to <= span.upperBound
        }
    }
}
