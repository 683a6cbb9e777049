/// Which days a rule lets through, whatever period they are looked at in.
///
/// - Complexity: O(1) a day but for the lists of days of the year and of numbered weekdays, which are gone through.
struct DayFilter: Sendable {
    /// Bit m stands for month m; no bit for all months.
    private let months: UInt16
    /// Bit d stands for day d of the month, and in `fromEnd` for day d from its end; no bit in either for all days.
    private let monthDays: UInt32, fromEnd: UInt32
    private let yearDays: [Int]
    /// Bit w stands for every such weekday, Monday being 0.
    private let weekdays: UInt8
    private let numbered: [RecurrenceRule.Day]
    /// Whether numbered weekdays are counted in their month, rather than in their year.
    private let countsInMonth: Bool

    init(_ rule: RecurrenceRule) {
        months = rule.months.reduce(0) { $0 | 1 << UInt16($1) }
        monthDays = rule.monthDays.reduce(0) { $1 > 0 ? $0 | 1 << UInt32($1) : $0 }
        fromEnd = rule.monthDays.reduce(0) { $1 < 0 ? $0 | 1 << UInt32(-$1) : $0 }
        yearDays = rule.yearDays
        weekdays = rule.days.reduce(0) { $1.ordinal == nil ? $0 | 1 << UInt8($1.weekday.rawValue) : $0 }
        numbered = rule.days.filter { $0.ordinal != nil }
        countsInMonth = rule.frequency == .monthly || !rule.months.isEmpty
    }

    /// Whether every day passes.
    var isOpen: Bool { months == 0 && monthDays == 0 && fromEnd == 0 && yearDays.isEmpty && anyWeekday }

    private var anyWeekday: Bool { weekdays == 0 && numbered.isEmpty }

    func allows(month: Int) -> Bool { months == 0 || months & 1 << UInt16(month) != 0 }

    /// Whether a day passes in every respect.
    func allows(_ day: Int) -> Bool {
        guard allowsWeekday(of: day) else { return false }
        if months == 0, monthDays == 0, fromEnd == 0, yearDays.isEmpty { return true }
        let (year, month, dayOfMonth) = Days.civil(day)
        guard allows(month: month) else { return false }
        if monthDays != 0 || fromEnd != 0 {
            let back = Days.count(inMonth: month, of: year) - dayOfMonth + 1
            guard monthDays & 1 << UInt32(dayOfMonth) != 0 || fromEnd & 1 << UInt32(back) != 0 else { return false }
        }
        if yearDays.isEmpty { return true }
        let first = Days.number(year: year, month: 1, day: 1)
        let length = Days.isLeap(year) ? 366 : 365
        return yearDays.contains { $0 > 0 ? day == first + $0 - 1 : day == first + length + $0 }
    }

    /// Whether a day is one of the weekdays, each of them or those of a number.
    func allowsWeekday(of day: Int) -> Bool {
        if anyWeekday { return true }
        let weekday = Days.weekday(day)
        if weekdays & 1 << UInt8(weekday) != 0 { return true }
        if numbered.allSatisfy({ $0.weekday.rawValue != weekday }) { return false }
        let (year, month, dayOfMonth) = Days.civil(day)
        var place = dayOfMonth - 1
        var left = Days.count(inMonth: month, of: year) - dayOfMonth
        if !countsInMonth {
            place = day - Days.number(year: year, month: 1, day: 1)
            left = (Days.isLeap(year) ? 366 : 365) - 1 - place
        }
        return numbered.contains {
            $0.weekday.rawValue == weekday && ($0.ordinal == place / 7 + 1 || $0.ordinal == -(left / 7 + 1))
        }
    }
}
