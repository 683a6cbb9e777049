import Testing

@testable import Recurrence

@Suite struct RuleTextTests {
    @Test(arguments: [
        "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;COUNT=10;BYDAY=MO,FR;WKST=SU", "FREQ=MONTHLY;BYDAY=-1FR,2TU",
        "FREQ=YEARLY;UNTIL=20301224;BYMONTH=2,11;BYMONTHDAY=-1,29", "FREQ=YEARLY;BYWEEKNO=-1,53;BYDAY=TU",
        "FREQ=MINUTELY;INTERVAL=20;UNTIL=20301224T090000Z;BYHOUR=9,10",
        "FREQ=SECONDLY;UNTIL=20301224T090000;BYSECOND=0,30",
        "FREQ=HOURLY;BYYEARDAY=-366,1;BYMINUTE=0,59", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,1",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
    ])
    func `a rule is written as it was read`(text: String) throws {
        let rule = try RecurrenceRule(text)
        #expect(try RecurrenceRule(rule.description) == rule)
        #expect(Set(rule.description.split(separator: ";")) == Set(text.split(separator: ";")))
    }

    @Test func `small letters, any order, empty parts and things named twice are read`() throws {
        let plain = try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2")
        #expect(try RecurrenceRule("rrule:interval=2;byday=th,mo,TH;freq=weekly;") == plain)
        #expect(plain.days.map(\.description) == ["MO", "TH"])
        #expect(try RecurrenceRule("FREQ=MINUTELY;BYSECOND=59,60").seconds == [59])
        #expect(try RecurrenceRule("FREQ=MONTHLY;BYDAY=+1SU").days == [.init(.sunday, ordinal: 1)])
    }

    @Test(arguments: [
        ("", "FREQ=WEEKLY"), ("FREQ", "Parts look like"), ("FREQ=FORTNIGHTLY", "how often"), ("BYDAY=MO", "how often"),
        ("FREQ=DAILY;FREQ=DAILY", "twice"), ("FREQ=DAILY;BYEASTER=0", "BYEASTER"), ("FREQ=DAILY;COUNT=0", "COUNT"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL"), ("FREQ=DAILY;INTERVAL=99999999999999999999", "INTERVAL"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20261224", "both"), ("FREQ=DAILY;UNTIL=20261324", "UNTIL"),
        ("FREQ=DAILY;UNTIL=20261224Z", "UNTIL"), ("FREQ=DAILY;BYMONTH=13", "BYMONTH"),
        ("FREQ=DAILY;BYMONTH=5L", "BYMONTH"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"), ("FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,,2", "BYMONTHDAY"), ("FREQ=DAILY;BYHOUR=24", "BYHOUR"),
        ("FREQ=DAILY;BYDAY=", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=2MO", "number"), ("FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO", "BYWEEKNO"),
        ("FREQ=MONTHLY;BYDAY=6MO", "five"), ("FREQ=MONTHLY;BYWEEKNO=2", "BYWEEKNO"),
        ("FREQ=DAILY;BYYEARDAY=2", "BYYEARDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=2", "BYMONTHDAY"), ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=DAILY;WKST=XX", "weekday"), ("FREQ=DAILY;SKIP=OMIT", "RSCALE"), ("RSCALE=HEBREW;FREQ=DAILY", "calendar"),
        (String(repeating: "FREQ=DAILY;", count: 400), "longer"), ("FREQ=DAILY;BYDAY=🦊", "weekday"),
    ])
    func `what is no rule is refused in words`(text: String, word: String) {
        let error = #expect(throws: RecurrenceError.self) { try RecurrenceRule(text) }
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "it was read")")
    }

    @Test func `invented text never traps`() {
        var state: UInt64 = 7
        func draw(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces = [
            "FREQ=", "YEARLY", "MONTHLY", "HOURLY", ";", ",", "=", "BYDAY=", "MO", "-1", "+", "53", "UNTIL=", "2026",
            "Z", "T",
            "BYMONTHDAY=", "-31", "COUNT=", "é", "\u{0}", "BYSETPOS=", "366", "BYWEEKNO=", "WKST=", "BYYEARDAY=",
            "INTERVAL=",
        ]
        var readable = 0
        for _ in 0..<4000 {
            let text = "FREQ=YEARLY;" + (0..<draw(12)).map { _ in pieces[draw(pieces.count)] }.joined()
            guard let rule = try? RecurrenceRule(text), let series = try? Recurrence(rule, from: LocalTime(seconds: 0))
            else { continue }
            readable += 1
            #expect(series.prefix(3).allSatisfy { $0.seconds >= 0 })
        }
        #expect(readable > 100)
    }
}
