/// The times that a rule of hours, minutes or seconds names, period by period, each period's in order.
///
/// Source: RFC 5545 §3.3.10. Whole days, hours and minutes that the rule leaves out are leapt over. It ends where no day
/// of the calendar's 400 years passes, where no period can ever begin at an allowed time, and after ``looks`` in vain.
/// - Complexity: O(1) a time where the rule limits nothing; else O(what is leapt over).
struct ClockPeriods: Sendable {
    /// After so many looks without a time the search is given up; rules that people write need a few hundred.
    static let looks = 4_000_000

    /// Seconds from one period to the next.
    private let step: Int
    private let base: Int
    private let filter: DayFilter
    private let hours: UInt64, minutes: UInt64, seconds: UInt64
    /// Where in each period there is something, in seconds.
    private let offsets: [Int]
    private let isPossible: Bool
    /// How many times each period has, where that is always the same.
    let steady: Int?

    private var moment: Int
    private var place = 0
    private var knownDay = Int.min

    init(_ rule: RecurrenceRule, start: LocalTime) {
        let all = UInt64.max
        func bits(_ numbers: [Int]) -> UInt64 { numbers.isEmpty ? all : numbers.reduce(0) { $0 | 1 << UInt64($1) } }
        let unit = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
        let inMinute = rule.seconds.isEmpty ? [start.second] : rule.seconds
        let inHour = (rule.minutes.isEmpty ? [start.minute] : rule.minutes).flatMap { minute in
            inMinute.map { minute * 60 + $0 }
        }
        let expanded = unit == 3600 ? inHour : unit == 60 ? inMinute : [0]
        offsets = DayPeriods.chosen(of: expanded.count, rule.positions)?.map { expanded[$0] } ?? expanded
        hours = bits(rule.hours)
        minutes = unit <= 60 ? bits(rule.minutes) : all
        seconds = unit == 1 ? bits(rule.seconds) : all
        filter = DayFilter(rule)
        step = unit * max(1, rule.interval)
        base = Days.floored(start.seconds, by: unit) * unit
        moment = base
        let isOpen = hours == all && minutes == all && seconds == all
        steady = isOpen && filter.isOpen ? offsets.count : nil
        isPossible = !offsets.isEmpty && (isOpen || Self.meets(step, base, hours, minutes, seconds))
    }

    /// Whether any period begins at a time of day that the rule allows: those times come round by the steps' and the
    /// day's common divisor.
    private static func meets(
        _ step: Int, _ base: Int, _ hours: UInt64, _ minutes: UInt64, _ seconds: UInt64
    ) -> Bool {
        let divisor = DayPeriods.commonDivisor(Days.seconds, step)
        let first = base - Days.floored(base, by: divisor) * divisor
        return stride(from: first, to: Days.seconds, by: divisor).contains { second in
            holds(hours, second / 3600) && holds(minutes, second / 60 % 60) && holds(seconds, second % 60)
        }
    }

    /// Goes to the last period before which all times are earlier than that one; says which it is.
    mutating func jump(before time: Int) -> Int {
        let period = max(0, Days.floored(time - base, by: step))
        moment = base + period * step
        place = 0
        return period
    }

    /// How many times the first period has from a time on.
    func countOfFirst(from time: Int) -> Int { offsets.count { base + $0 >= time } }

    /// The next time, in seconds since 1970 by the clock of the series.
    mutating func next() -> Int? {
        guard isPossible else { return nil }
        if place == offsets.count {
            place = 0
            moment += step
        }
        if place == 0 {
            var looks = 0
            while let later = firstAllowed(from: moment), later != moment {
                // The first period that begins then or later.
                moment = base - Days.floored(base - later, by: step) * step
                looks += 1
                if looks > Self.looks { return nil }
            }
            guard moment <= LocalTime.last.seconds, knownDay != Int.max else { return nil }
        }
        defer { place += 1 }
        return moment + offsets[place]
    }

    /// This time if the rule allows a period to begin then, else the next that may be allowed, or nil where none ever is.
    private mutating func firstAllowed(from time: Int) -> Int? {
        var day = Days.floored(time, by: Days.seconds)
        if day > LocalTime.last.day { return nil }
        if day != knownDay {
            let end = day + Days.cycle
            while !filter.allows(day) {
                day += 1
                if day == end {
                    knownDay = Int.max
                    return nil
                }
            }
            knownDay = day
        }
        let midnight = day * Days.seconds
        let second = max(0, time - midnight)
        if !Self.holds(hours, second / 3600) {
            return midnight + Self.after(second / 3600, in: hours, of: 24) * 3600
        }
        if !Self.holds(minutes, second / 60 % 60) {
            return midnight + second / 3600 * 3600 + Self.after(second / 60 % 60, in: minutes, of: 60) * 60
        }
        if !Self.holds(seconds, second % 60) {
            return midnight + second / 60 * 60 + Self.after(second % 60, in: seconds, of: 60)
        }
        return midnight + second
    }

    private static func holds(_ bits: UInt64, _ number: Int) -> Bool { bits >> UInt64(number) & 1 != 0 }

    /// The next number whose bit is set, or the number of them all.
    private static func after(_ number: Int, in bits: UInt64, of count: Int) -> Int {
        min(count, (bits >> UInt64(number)).trailingZeroBitCount + number)
    }
}
