import Testing

@testable import Recurrence

@Suite struct RecurrenceTests {
    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(compact: text)) }

    private func series(_ rule: String, _ start: String) throws -> Recurrence {
        try Recurrence(RecurrenceRule(rule), from: time(start), isDay: start.utf8.count == 8)
    }

    private func days(_ rule: String, _ start: String, _ count: Int) throws -> [String] {
        try series(rule, start).prefix(count).map(\.compactDay)
    }

    @Test func `every day from year 1 to 9999 has its number`() {
        var number = LocalTime.first.day
        for year in 1...9999 {
            for month in [1, 2, 3, 12] {
                let count = Days.count(inMonth: month, of: year)
                for day in [1, count] {
                    let civil = Days.civil(Days.number(year: year, month: month, day: day))
                    #expect(civil == (year, month, day))
                }
            }
            #expect(Days.number(year: year, month: 1, day: 1) == number)
            number += Days.isLeap(year) ? 366 : 365
        }
        #expect(number - 1 == LocalTime.last.day)
        #expect(Days.weekday(0) == 3)
    }

    @Test func `years by week take in the days beyond New Year`() throws {
        #expect(try days("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "20190101", 3) == ["20191230", "20210104", "20220103"])
        #expect(try days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "20150101", 3) == ["20160103", "20210103", "20270103"])
        #expect(try days("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;WKST=SU", "20200101", 2) == ["20210101", "20211231"])
    }

    @Test func `numbered weekdays are counted in the month or in the year`() throws {
        #expect(try days("FREQ=YEARLY;BYDAY=-1MO", "20260101", 2) == ["20261228", "20271227"])
        #expect(try days("FREQ=YEARLY;BYDAY=53TH", "20260101", 2) == ["20261231", "20321230"])
        #expect(try days("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "20260101", 3) == ["20260329", "20261025", "20270328"])
        #expect(try days("FREQ=MONTHLY;BYDAY=5FR", "20260101", 3) == ["20260130", "20260529", "20260731"])
        #expect(try days("FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=8,9", "20260101", 2) == ["20260609", "20260908"])
    }

    @Test func `the leap day comes every four years, or is moved`() throws {
        #expect(try days("FREQ=YEARLY", "20960229", 2) == ["20960229", "21040229"])
        #expect(try days("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD", "20240229", 2) == ["20240229", "20250301"])
        #expect(
            try days("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD", "20260401", 3) == [
                "20260401", "20260501", "20260531",
            ])
        #expect(try days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "20250101", 2) == ["20280229", "20320229"])
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
        "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=3", "FREQ=MINUTELY;BYDAY=MO;BYSETPOS=2",
    ])
    func `a rule that nothing fulfils ends`(rule: String) throws {
        #expect(try Array(series(rule, "20250101T000000").prefix(1)) == [])
    }

    @Test func `a count is kept wherever one begins`() throws {
        for rule in [
            "FREQ=DAILY;COUNT=40;INTERVAL=3", "FREQ=DAILY;COUNT=40;BYHOUR=9,17;BYSETPOS=-1",
            "FREQ=WEEKLY;COUNT=40;BYDAY=MO,TH",
            "FREQ=MONTHLY;COUNT=40;BYDAY=1MO,3TH", "FREQ=MONTHLY;COUNT=40;BYMONTHDAY=31",
            "FREQ=YEARLY;COUNT=40;BYMONTH=3,7",
            "FREQ=YEARLY;COUNT=40;BYMONTH=3,7;BYMONTHDAY=2,28", "FREQ=HOURLY;COUNT=40;BYMINUTE=0,15;INTERVAL=5",
            "FREQ=MONTHLY;COUNT=40;BYDAY=-1FR", "FREQ=SECONDLY;COUNT=40;INTERVAL=7000",
            "FREQ=MINUTELY;COUNT=40;BYHOUR=1;INTERVAL=7",
        ] {
            let series = try series(rule, "20260101T090000")
            let all = Array(series)
            #expect(all.count == 40)
            for index in all.indices {
                #expect(Array(series.instances(from: all[index])) == Array(all[index...]), "\(rule)")
                let later = LocalTime(seconds: all[index].seconds + 1)
                #expect(Array(series.instances(from: later)) == Array(all[(index + 1)...]), "\(rule)")
            }
            #expect(series.between(all[7], all[12]) == Array(all[7..<12]))
        }
    }

    @Test func `an end told in UTC is compared on that clock`() throws {
        // Clocks an hour ahead until 25 October 2026 at 2:00, then with UTC: 1:30 is shown twice, the first is meant.
        let change = try time("20261025T020000")
        let rule = try RecurrenceRule("FREQ=MINUTELY;INTERVAL=30;UNTIL=20261025T004500Z")
        let series = try Recurrence(rule, from: time("20261025T003000")) {
            $0 < change ? LocalTime(seconds: $0.seconds - 3600) : $0
        }
        #expect(series.map(\.description) == ["20261025T003000", "20261025T010000", "20261025T013000"])
        let day = try Recurrence(RecurrenceRule("FREQ=DAILY;UNTIL=20261027"), from: time("20261025T190000"))
        #expect(day.map(\.compactDay) == ["20261025", "20261026", "20261027"])
    }

    @Test func `hours need a start that has one, and the last year is the last`() throws {
        let error = #expect(throws: RecurrenceError.self) { try series("FREQ=HOURLY", "20260101") }
        #expect(error?.code == .start)
        for rule in ["FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=12", "FREQ=DAILY;INTERVAL=365", "FREQ=HOURLY;INTERVAL=8760"]
        {
            #expect(try series(rule, "99980101T000000").map(\.year) == [9998, 9999])
        }
        #expect(try Array(series("FREQ=YEARLY;INTERVAL=2147483647", "20260101")).count == 1)
        #expect(try Array(series("FREQ=SECONDLY;INTERVAL=2147483647;COUNT=3", "20260101T000000")).count == 3)
    }
}
