import Calendar
import Spine

/// When rounds are held: at seven in the morning of the first Monday of each month.
enum Rounds {
    static let hour = 7
    /// How many days after the Monday of a round the week ends in which people are to meet: the Friday of the third week.
    static let meetWithin = 18
    /// How many days after that it is over.
    static let openFor: Int64 = 21
    /// For how long pairings are kept: after three years they weigh next to nothing.
    static let keptYears = 3

    /// The first round at a time or after it.
    static func first(from time: Time, in zone: Zone) -> Time {
        around(time, in: zone).first { $0 >= time } ?? time
    }

    /// The last round before a time, or at it.
    static func last(until time: Time, in zone: Zone) -> Time {
        around(time, in: zone).last { $0 <= time } ?? time
    }

    /// The next morning on which there may be something to do.
    static func morning(after time: Time, in zone: Zone) -> Time {
        let today = zone.civil(at: time.milliseconds).date
        return (0...2).map { moment(today.adding(days: $0), in: zone) }.first { $0 > time } ?? time.adding(days: 1)
    }

    /// The last day of the week in which people of a round that is held now are to meet; the first is four days before.
    static func meetBy(_ now: Time, in zone: Zone) -> CivilDate {
        let today = zone.civil(at: now.milliseconds).date
        return today.adding(days: 1 - today.weekday + meetWithin)
    }

    /// The rounds of the months around a time.
    private static func around(_ time: Time, in zone: Zone) -> [Time] {
        let today = zone.civil(at: time.milliseconds).date
        let month = today.year * 12 + today.month - 1
        return (-2...2).compactMap { step in
            let (year, zeroBased) = (month + step).quotientAndRemainder(dividingBy: 12)
            return CivilDate(year: year, month: zeroBased + 1, day: 1).map { first in
                moment(first.adding(days: (8 - first.weekday) % 7), in: zone)
            }
        }
    }

    private static func moment(_ day: CivilDate, in zone: Zone) -> Time {
        CivilTime(day, hour: hour, minute: 0).map { Time(milliseconds: zone.milliseconds(of: $0)) }
            ?? Time(milliseconds: Int64(day.dayNumber) * 86_400_000)
    }
}
