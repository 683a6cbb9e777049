/// The times that a rule of days, weeks, months or years names, period by period, each period's in order.
///
/// Source: RFC 5545 §3.3.10, the table of what expands and what limits; RFC 7529 §4.1 for days that do not exist. A part
/// that the rule leaves open is taken from the start. A year of BYWEEKNO is the year that its weeks are counted in.
/// - Complexity: O(days of the period) each; it ends once the calendar has come round without a single time.
struct DayPeriods: Sendable {
    private let frequency: RecurrenceRule.Frequency
    private let interval: Int
    private let weekStart: Int
    private let weeks: [Int]
    private let yearDays: [Int]
    private let monthDays: [Int]
    private let positions: [Int]
    private let skip: RecurrenceRule.Skip
    private let filter: DayFilter
    /// The seconds after midnight at which there is something on each day.
    private let times: [Int]
    /// The number of the first period: a year, a month counted from the year 0, or the first day of a week, or a day.
    private let base: Int
    /// After so many periods the calendar is as it was.
    private let cycle: Int
    /// How many times each period has, where that is always the same.
    let steady: Int?

    private var period = 0
    private var isLoaded = false
    private var days: [Int] = []
    private var chosen: [Int] = []
    private var place = 0
    private var end = 0

    init(_ rule: RecurrenceRule, start: LocalTime, isDay: Bool) {
        var rule = rule
        let (year, month, day) = start.date
        Self.complete(&rule, month: month, day: day, weekday: Days.weekday(start.day))
        frequency = rule.frequency
        interval = max(1, rule.interval)
        weekStart = rule.weekStart.rawValue
        weeks = rule.weeks
        yearDays = rule.yearDays
        monthDays = rule.monthDays
        positions = rule.positions
        skip = rule.skip ?? .omit
        filter = DayFilter(rule)
        times = isDay ? [0] : Self.times(rule, start)
        let length: Int
        switch rule.frequency {
        case .yearly: (base, length) = (Self.firstYear(rule, filter, start.day, year), 400)
        case .monthly: (base, length) = (year * 12 + month - 1, 4800)
        case .weekly: (base, length) = (Days.weekStart(of: start.day, weekday: weekStart), Days.cycle / 7)
        default: (base, length) = (start.day, Days.cycle)
        }
        cycle = length / Self.commonDivisor(length, interval)
        let hours = times.count
        steady = Self.steady(rule, filter).map {
            Self.chosen(of: $0 * hours, rule.positions)?.count ?? $0 * hours
        }
    }

    /// Goes to a period before which all times are earlier than that one; says which.
    mutating func jump(before seconds: Int) -> Int {
        let day = Days.floored(seconds, by: Days.seconds)
        let (year, month, _) = Days.civil(day)
        let ahead =
            switch frequency {
            case .yearly: year - base - (weeks.isEmpty && skip == .omit ? 0 : 1)
            case .monthly: year * 12 + month - 1 - base - (skip == .omit ? 0 : 1)
            case .weekly: Days.floored(day - base, by: 7)
            default: day - base
            }
        period = max(0, Days.floored(ahead, by: interval))
        isLoaded = false
        (place, end) = (0, 0)
        return period
    }

    /// The next time, in seconds since 1970 by the clock of the series.
    mutating func next() -> Int? {
        while place == end {
            if isLoaded { period += 1 }
            isLoaded = true
            var empty = 0
            while true {
                guard load() else { return nil }
                if end > 0 { break }
                empty += 1
                period += 1
                if empty >= cycle { return nil }
            }
        }
        let index = chosen.isEmpty ? place : chosen[place]
        place += 1
        return times.count == 1
            ? days[index] * Days.seconds + times[0]
            : days[index / times.count] * Days.seconds + times[index % times.count]
    }

    /// How many times the first period has from a time on.
    mutating func countOfFirst(from seconds: Int) -> Int {
        period = 0
        isLoaded = true
        guard load() else { return 0 }
        var count = 0
        while place < end, let time = next() { count += time >= seconds ? 1 : 0 }
        return count
    }

    /// Finds the days of the current period; false after the last year.
    private mutating func load() -> Bool {
        days.removeAll(keepingCapacity: true)
        chosen.removeAll(keepingCapacity: true)
        place = 0
        let step = period * interval
        switch frequency {
        case .yearly:
            guard base + step <= 9999 else { return false }
            loadYear(base + step)
        case .monthly:
            guard base + step < 120_000 else { return false }
            loadMonth((base + step) / 12, (base + step) % 12 + 1)
        case .weekly:
            let first = base + 7 * step
            guard first <= LocalTime.last.day else { return false }
            for day in first..<first + 7 where filter.allows(day) { days.append(day) }
        default:
            guard base + step <= LocalTime.last.day else { return false }
            if filter.allows(base + step) { days.append(base + step) }
        }
        end = days.count * times.count
        if let some = Self.chosen(of: end, positions) {
            chosen = some
            end = some.count
        }
        return true
    }

    private mutating func loadYear(_ year: Int) {
        if !weeks.isEmpty {
            let first = Days.firstWeek(of: year, weekday: weekStart)
            let count = (Days.firstWeek(of: year + 1, weekday: weekStart) - first) / 7
            for week in Set(weeks.map { $0 > 0 ? $0 : count + 1 + $0 }).sorted() where (1...count).contains(week) {
                for day in first + 7 * week - 7..<first + 7 * week where filter.allows(day) { days.append(day) }
            }
        } else if !yearDays.isEmpty {
            let first = Days.number(year: year, month: 1, day: 1)
            for day in yearDays {
                guard let found = self.day(day, of: Days.isLeap(year) ? 366 : 365, first: first) else { continue }
                if found.moved ? filter.allowsWeekday(of: found.day) : filter.allows(found.day) {
                    days.append(found.day)
                }
            }
            order()
        } else {
            for month in 1...12 where filter.allows(month: month) { loadMonth(year, month) }
            order()
        }
    }

    private mutating func loadMonth(_ year: Int, _ month: Int) {
        guard filter.allows(month: month) else { return }
        let first = Days.number(year: year, month: month, day: 1)
        let length = Days.count(inMonth: month, of: year)
        if monthDays.isEmpty {
            for day in first..<first + length where filter.allowsWeekday(of: day) { days.append(day) }
            return
        }
        for day in monthDays {
            if let found = self.day(day, of: length, first: first)?.day, filter.allowsWeekday(of: found) {
                days.append(found)
            }
        }
        order()
    }

    /// The day of a number in a month or year of that length, moved as SKIP says where there is none.
    private func day(_ number: Int, of length: Int, first: Int) -> (day: Int, moved: Bool)? {
        if abs(number) <= length { return (number > 0 ? first + number - 1 : first + length + number, false) }
        switch skip {
        case .omit: return nil
        case .forward: return (number > 0 ? first + length : first, true)
        case .backward: return (number > 0 ? first + length - 1 : first - 1, true)
        }
    }

    /// Sorts the days, each once.
    private mutating func order() {
        guard days.count > 1 else { return }
        days.sort()
        var kept = 1
        for index in 1..<days.count where days[index] != days[kept - 1] {
            days[kept] = days[index]
            kept += 1
        }
        days.removeLast(days.count - kept)
    }
}
