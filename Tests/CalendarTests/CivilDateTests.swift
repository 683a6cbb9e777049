import Testing

@testable import Calendar

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-24", 20_781, 2), ("1900-01-01", -25_567, 1),
        ("2200-12-31", 84_370, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1969-12-31", -1, 3),
    ])
    func `a known day has its number and weekday`(text: String, number: Int, weekday: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number) == date)
        #expect(date.description == text)
    }

    @Test func `days follow one another for four centuries`() throws {
        var date = try #require(CivilDate(year: 1850, month: 1, day: 1))
        while date.year < 2260 {
            let next = date.adding(days: 1)
            #expect(next > date && date.days(until: next) == 1 && next.weekday == date.weekday % 7 + 1)
            #expect(next.day == date.day + 1 || (next.day == 1 && next.month == date.month % 12 + 1))
            #expect(CivilDate(next.description) == next)
            date = next
        }
    }

    @Test(arguments: [
        (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
        (0, 1, 1),
        (10_000, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ])
    func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `leap days come every four years but not in three centuries of four`() {
        #expect([1600, 2000, 2024].allSatisfy { CivilDate(year: $0, month: 2, day: 29) != nil })
    }

    @Test func `adding stops at the ends`() throws {
        let date = try #require(CivilDate("2026-03-01"))
        #expect(date.adding(days: -1).description == "2026-02-28")
        #expect(date.adding(days: 366).description == "2027-03-02")
        #expect(date.adding(days: .max) == .last)
        #expect(date.adding(days: .min) == .first)
    }

    @Test(arguments: [
        "", "2026-1-01", "2026-01-1", "2026/01/01", "20260101", "2026-01-01 ", "+026-01-01", "２026-01-01",
    ])
    func `text of another form is no day`(text: String) { #expect(CivilDate(text) == nil) }

    @Test(arguments: [
        "2026-03-29T24:00", "2026-03-29T01:60", "2026-03-29T01:30:60", "2026-03-29 01:30", "2026-03-29T1:30",
    ])
    func `text of another form is no time`(text: String) { #expect(CivilTime(text) == nil) }

    @Test func `a time reads with seconds or without`() throws {
        let time = try #require(CivilTime("2026-03-29T01:30"))
        #expect(time == CivilTime("2026-03-29T01:30:00"))
        #expect(time == CivilTime(year: 2026, month: 3, day: 29, hour: 1, minute: 30))
        #expect((time.year, time.month, time.day, time.weekday) == (2026, 3, 29, 7))
        #expect(try time < #require(CivilTime("2026-03-29T01:30:01")))
        #expect(time.description == "2026-03-29T01:30:00")
    }
}
