/// What a rule of days, weeks, months or years takes from its start.
extension DayPeriods {
    /// Adds to the rule what it leaves open: the month, the day or the weekday of the start.
    static func complete(_ rule: inout RecurrenceRule, month: Int, day: Int, weekday: Int) {
        let today = RecurrenceRule.Day(RecurrenceRule.Weekday(rawValue: weekday)!)
        let namesNoDay = rule.days.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
        switch rule.frequency {
        case .yearly where !rule.weeks.isEmpty:
            if namesNoDay { rule.days = [today] }
        case .yearly where rule.yearDays.isEmpty:
            if rule.months.isEmpty, namesNoDay || !rule.monthDays.isEmpty { rule.months = [month] }
            if namesNoDay { rule.monthDays = [day] }
        case .monthly:
            if namesNoDay { rule.monthDays = [day] }
        case .weekly:
            if rule.days.isEmpty { rule.days = [today] }
        default: break
        }
    }

    /// The seconds after midnight that the rule and its start name, in order.
    static func times(_ rule: RecurrenceRule, _ start: LocalTime) -> [Int] {
        let hours = rule.hours.isEmpty ? [start.hour] : rule.hours
        let minutes = rule.minutes.isEmpty ? [start.minute] : rule.minutes
        let seconds = rule.seconds.isEmpty ? [start.second] : rule.seconds
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    /// The year that intervals are counted from: the start's, or the one that its week is counted in, if the rule names
    /// a day in the rest of that week.
    static func firstYear(_ rule: RecurrenceRule, _ filter: DayFilter, _ start: Int, _ year: Int) -> Int {
        guard !rule.weeks.isEmpty else { return year }
        let weekStart = rule.weekStart.rawValue
        let monday = Days.weekStart(of: start, weekday: weekStart)
        let counted = Days.civil(monday + 3).year
        let first = Days.firstWeek(of: counted, weekday: weekStart)
        let count = (Days.firstWeek(of: counted + 1, weekday: weekStart) - first) / 7
        let week = (monday - first) / 7 + 1
        let isNamed = rule.weeks.contains(week) || rule.weeks.contains(week - count - 1)
        return isNamed && (start..<monday + 7).contains { filter.allows($0) } ? counted : year
    }

    /// How many days each period has, where that follows from the rule alone.
    static func steady(_ rule: RecurrenceRule, _ filter: DayFilter) -> Int? {
        let isShort = rule.monthDays.allSatisfy { (1...28).contains($0) }
        switch rule.frequency {
        case .daily: return filter.isOpen ? 1 : nil
        case .weekly: return rule.months.isEmpty ? rule.days.count : nil
        case .monthly where rule.months.isEmpty && rule.days.isEmpty: return isShort ? rule.monthDays.count : nil
        case .monthly where rule.months.isEmpty && rule.monthDays.isEmpty:
            let ordinals = rule.days.map { $0.ordinal ?? 0 }
            return ordinals.allSatisfy { (1...4).contains($0) } || ordinals.allSatisfy { (-4 ... -1).contains($0) }
                ? ordinals.count : nil
        case .yearly where rule.weeks.isEmpty && rule.yearDays.isEmpty && rule.days.isEmpty:
            return isShort ? rule.months.count * rule.monthDays.count : nil
        default: return nil
        }
    }

    /// Which of so many BYSETPOS keeps, in order, each once; nil where it keeps all.
    static func chosen(of count: Int, _ positions: [Int]) -> [Int]? {
        if positions.isEmpty { return nil }
        if positions.count == 1 {
            let place = positions[0] > 0 ? positions[0] - 1 : count + positions[0]
            return (0..<count).contains(place) ? [place] : []
        }
        let places = positions.map { $0 > 0 ? $0 - 1 : count + $0 }
        return Set(places.filter { (0..<count).contains($0) }).sorted()
    }

    static func commonDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : commonDivisor(other, one % other)
    }
}
