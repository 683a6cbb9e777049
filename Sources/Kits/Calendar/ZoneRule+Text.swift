extension ZoneRule {
    /// Reads the rule at the foot of a TZif file: POSIX's TZ with the hours from -167 to 167 of RFC 8536.
    init(_ text: [UInt8]) throws(CalendarError) {
        var reader = ZoneRuleReader(text)
        guard let rule = reader.rule() else {
            throw CalendarError(.zone, "A time zone's yearly rule cannot be read. Install the package tzdata again.")
        }
        self = rule
    }
}

/// Reads the parts of such a rule in turn; nil where the text does not go on as it should.
private struct ZoneRuleReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: [UInt8]) { rest = text.prefix(256) }

    mutating func rule() -> ZoneRule? {
        guard let name = name(), let west = time(), abs(west) <= ZoneOffset.furthest else { return nil }
        let standard = ZoneOffset(seconds: -west, isDaylight: false, abbreviation: name)
        guard !rest.isEmpty else { return ZoneRule(standard: standard, daylight: nil) }
        guard let summerName = self.name() else { return nil }
        var seconds = standard.seconds + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let west = time() else { return nil }
            seconds = -west
        }
        guard abs(seconds) <= ZoneOffset.furthest, let start = change(), let end = change(), rest.isEmpty else {
            return nil
        }
        let daylight = ZoneOffset(seconds: seconds, isDaylight: true, abbreviation: summerName)
        return ZoneRule(standard: standard, daylight: .init(offset: daylight, start: start, end: end))
    }

    /// Letters, or anything between angle brackets.
    private mutating func name() -> String? {
        let isQuoted = skip("<")
        let name = rest.prefix { byte in
            isQuoted ? byte != UInt8(ascii: ">") : (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        rest = rest.dropFirst(name.count)
        guard name.count >= 3, !isQuoted || skip(">") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// `,day` or `,day/time`; without a time it is two o'clock.
    private mutating func change() -> (day: ZoneRule.Day, time: Int)? {
        guard skip(","), let day = day() else { return nil }
        guard skip("/") else { return (day, 7200) }
        return time().map { (day, $0) }
    }

    private mutating func day() -> ZoneRule.Day? {
        if skip("M") {
            guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
                let weekday = number(0...6)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
        return skip("J") ? number(1...365).map { .julian($0) } : number(0...365).map { .ordinal($0) }
    }

    /// Seconds of `h`, `h:m` or `h:m:s` with a sign or none.
    private mutating func time() -> Int? {
        let sign = skip("-") ? -1 : 1
        if sign == 1 { _ = skip("+") }
        guard let hours = number(0...167) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where skip(":") {
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        return decimal(digits).flatMap { range.contains($0) ? $0 : nil }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
