extension RecurrenceRule {
    private static let lengthLimit = 4096

    /// Reads a rule such as FREQ=WEEKLY;BYDAY=TU, with or without RRULE: before it, in at most 4,096 bytes.
    ///
    /// Letters may be small, parts may stand in any order, and empty parts are passed over, since such rules are met.
    public init(_ text: some StringProtocol) throws(RecurrenceError) {
        guard text.utf8.prefix(Self.lengthLimit + 1).count <= Self.lengthLimit else {
            throw RecurrenceError(.text, "The rule is longer than 4,096 letters. Write a shorter one.")
        }
        var body = text.uppercased()[...]
        if body.hasPrefix("RRULE:") { body = body.dropFirst(6) }
        var parts: [String: Substring] = [:]
        for part in body.split(separator: ";") {
            let name = part.prefix { $0 != "=" }
            guard name.utf8.count < part.utf8.count else {
                throw RecurrenceError(.text, "“\(Self.shown(part))” is no part of a rule. Parts look like FREQ=WEEKLY.")
            }
            guard Self.names.contains(String(name)) else {
                throw RecurrenceError(
                    .text, "“\(Self.shown(name))” is no part of a rule that is known here. Take it out.")
            }
            guard parts.updateValue(part.dropFirst(name.count + 1), forKey: String(name)) == nil else {
                throw RecurrenceError(.text, "The rule has \(name) twice. Keep one of them.")
            }
        }
        guard let word = parts["FREQ"], let frequency = Frequency(rawValue: String(word)) else {
            throw RecurrenceError(.text, "The rule does not say how often: it needs a part such as FREQ=WEEKLY.")
        }
        self.init(frequency)
        try read(parts)
        try check()
    }

    private static let names: Set = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY",
        "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS", "RSCALE", "SKIP",
    ]

    private mutating func read(_ parts: [String: Substring]) throws(RecurrenceError) {
        if let word = parts["INTERVAL"] { interval = try Self.number(word, "INTERVAL", in: 1...Self.largest) }
        if let word = parts["COUNT"] { end = .count(try Self.number(word, "COUNT", in: 1...Self.largest)) }
        if let word = parts["UNTIL"] {
            guard parts["COUNT"] == nil else {
                throw RecurrenceError(.combination, "The rule has both COUNT and UNTIL. Keep one of them.")
            }
            end = try Self.until(word)
        }
        if let word = parts["WKST"] { weekStart = try Self.weekday(word, "WKST") }
        months = try Self.numbers(parts, "BYMONTH", in: 1...12)
        weeks = try Self.numbers(parts, "BYWEEKNO", in: 1...53, orNegative: true)
        yearDays = try Self.numbers(parts, "BYYEARDAY", in: 1...366, orNegative: true)
        monthDays = try Self.numbers(parts, "BYMONTHDAY", in: 1...31, orNegative: true)
        hours = try Self.numbers(parts, "BYHOUR", in: 0...23)
        minutes = try Self.numbers(parts, "BYMINUTE", in: 0...59)
        seconds = Self.unique(try Self.numbers(parts, "BYSECOND", in: 0...60).map { min($0, 59) })
        positions = try Self.numbers(parts, "BYSETPOS", in: 1...366, orNegative: true)
        days = try Self.days(parts["BYDAY"])
        guard parts["RSCALE"] ?? "GREGORIAN" == "GREGORIAN" else {
            throw RecurrenceError(
                .calendar, "The rule counts by another calendar than the Gregorian one, which is not done here.")
        }
        if let word = parts["SKIP"] {
            guard parts["RSCALE"] != nil, let value = Skip(rawValue: String(word)) else {
                throw RecurrenceError(.text, "SKIP is OMIT, BACKWARD or FORWARD, and needs RSCALE=GREGORIAN beside it.")
            }
            skip = value
        } else if parts["RSCALE"] != nil {
            skip = .omit
        }
    }

    /// Refuses what RFC 5545 says must not stand together.
    private func check() throws(RecurrenceError) {
        func refuse(_ isWrong: Bool, _ message: String) throws(RecurrenceError) {
            if isWrong { throw RecurrenceError(.combination, message) }
        }
        try refuse(!weeks.isEmpty && frequency != .yearly, "BYWEEKNO goes with FREQ=YEARLY alone.")
        try refuse(
            !yearDays.isEmpty && [.daily, .weekly, .monthly].contains(frequency),
            "BYYEARDAY does not go with FREQ=\(frequency.rawValue). Use FREQ=YEARLY.")
        try refuse(!monthDays.isEmpty && frequency == .weekly, "BYMONTHDAY does not go with FREQ=WEEKLY.")
        let numbered = days.contains { $0.ordinal != nil }
        try refuse(
            numbered && frequency < .monthly, "A weekday with a number, such as 2TU, goes with months and years alone.")
        try refuse(numbered && !weeks.isEmpty, "A weekday with a number does not go with BYWEEKNO.")
        try refuse(
            frequency == .monthly && days.contains { abs($0.ordinal ?? 0) > 5 },
            "No month has more than five of a weekday.")
        let others = [months, weeks, yearDays, monthDays, hours, minutes, seconds]
        try refuse(
            !positions.isEmpty && days.isEmpty && others.allSatisfy(\.isEmpty),
            "BYSETPOS chooses among instances that another part, such as BYDAY, names. Add that part.")
    }

    private static func until(_ word: Substring) throws(RecurrenceError) -> End {
        let isUTC = word.hasSuffix("Z")
        guard let time = LocalTime(compact: isUTC ? word.dropLast() : word), !isUTC || word.utf8.count == 16 else {
            throw RecurrenceError(.text, "UNTIL is a day such as 20261224, or a time such as 20261224T090000Z.")
        }
        return isUTC ? .utc(time) : word.utf8.count == 8 ? .day(time) : .local(time)
    }

    private static func weekday(_ word: Substring, _ name: String) throws(RecurrenceError) -> Weekday {
        guard let place = Weekday.names.firstIndex(of: String(word)) else {
            throw RecurrenceError(.text, "“\(shown(word))” in \(name) is no weekday: MO, TU, WE, TH, FR, SA or SU.")
        }
        return Weekday(rawValue: place)!
    }

    private static func days(_ list: Substring?) throws(RecurrenceError) -> [Day] {
        guard let list else { return [] }
        var result: [Day] = []
        for word in list.split(separator: ",", omittingEmptySubsequences: false) {
            let weekday = try weekday(word.suffix(2), "BYDAY")
            let digits = word.dropLast(2)
            let ordinal = digits.isEmpty ? nil : try number(digits, "BYDAY", in: 1...53, orNegative: true)
            result.append(Day(weekday, ordinal: ordinal))
        }
        return Set(result).sorted { ($0.ordinal ?? 0, $0.weekday.rawValue) < ($1.ordinal ?? 0, $1.weekday.rawValue) }
    }

    private static func numbers(
        _ parts: [String: Substring], _ name: String, in range: ClosedRange<Int>, orNegative: Bool = false
    ) throws(RecurrenceError) -> [Int] {
        var result: [Int] = []
        for word in parts[name]?.split(separator: ",", omittingEmptySubsequences: false) ?? [] {
            result.append(try number(word, name, in: range, orNegative: orNegative))
        }
        return unique(result)
    }

    private static func number(
        _ word: Substring, _ name: String, in range: ClosedRange<Int>, orNegative: Bool = false
    ) throws(RecurrenceError) -> Int {
        guard let number = Int(word), range.contains(orNegative ? abs(max(number, -range.upperBound - 1)) : number)
        else {
            let negative = orNegative ? ", or as many from the end with a minus" : ""
            throw RecurrenceError(
                .text,
                "“\(shown(word))” in \(name) is no number from \(range.lowerBound) to \(range.upperBound)\(negative).")
        }
        return number
    }

    private static func unique(_ numbers: [Int]) -> [Int] { Set(numbers).sorted() }

    private static func shown(_ word: Substring) -> Substring { word.prefix(20) }
}
