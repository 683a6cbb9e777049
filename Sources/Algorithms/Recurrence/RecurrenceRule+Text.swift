extension RecurrenceRule: CustomStringConvertible {
    /// The rule as iCalendar text, without RRULE: before it. Reading it gives the same rule.
    public var description: String {
        var parts: [String] = []
        if skip != nil { parts.append("RSCALE=GREGORIAN") }
        parts.append("FREQ=\(frequency.rawValue)")
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        switch end {
        case .never: break
        case .count(let count): parts.append("COUNT=\(count)")
        case .day(let day): parts.append("UNTIL=\(day.compactDay)")
        case .local(let time): parts.append("UNTIL=\(time)")
        case .utc(let time): parts.append("UNTIL=\(time)Z")
        }
        func list(_ name: String, _ values: [some CustomStringConvertible]) {
            if !values.isEmpty { parts.append("\(name)=\(values.map(\.description).joined(separator: ","))") }
        }
        list("BYMONTH", months)
        list("BYWEEKNO", weeks)
        list("BYYEARDAY", yearDays)
        list("BYMONTHDAY", monthDays)
        list("BYDAY", days)
        list("BYHOUR", hours)
        list("BYMINUTE", minutes)
        list("BYSECOND", seconds)
        list("BYSETPOS", positions)
        if weekStart != .monday { parts.append("WKST=\(weekStart.name)") }
        if let skip, skip != .omit { parts.append("SKIP=\(skip.rawValue)") }
        return parts.joined(separator: ";")
    }
}

extension RecurrenceRule.Day: CustomStringConvertible {
    /// As iCalendar writes it, such as TU or -1FR.
    public var description: String { (ordinal.map(String.init) ?? "") + weekday.name }
}
