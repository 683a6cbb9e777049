import Testing

@testable import Calendar

@Suite struct ZoneTests {
    private func moment(_ text: String) throws -> Int64 { try Zone.utc.milliseconds(of: #require(CivilTime(text))) }

    private func shown(_ zone: String, _ utc: String) throws -> String {
        try Zone(named: zone).civil(at: moment(utc)).description
    }

    private func utc(_ zone: String, _ shown: String) throws -> String {
        try Zone.utc.civil(at: Zone(named: zone).milliseconds(of: #require(CivilTime(shown)))).description
    }

    @Test(arguments: [
        ("Europe/London", "2026-03-29T00:59:59", "2026-03-29T00:59:59"),
        ("Europe/London", "2026-03-29T01:00:00", "2026-03-29T02:00:00"),
        ("Europe/London", "2026-10-25T00:59:59", "2026-10-25T01:59:59"),
        ("Europe/London", "2026-10-25T01:00:00", "2026-10-25T01:00:00"),
        ("Europe/London", "1970-06-01T12:00:00", "1970-06-01T13:00:00"),  // British Standard Time, all the year
        ("Europe/London", "1944-07-01T12:00:00", "1944-07-01T14:00:00"),  // double summer time
        ("Europe/Dublin", "2026-07-01T12:00:00", "2026-07-01T13:00:00"),  // whose daylight saving is in winter
        ("Europe/Dublin", "2090-01-01T12:00:00", "2090-01-01T12:00:00"),
        ("Europe/Berlin", "2026-03-29T00:59:59", "2026-03-29T01:59:59"),
        ("Europe/Berlin", "2026-03-29T01:00:00", "2026-03-29T03:00:00"),
        ("Europe/Berlin", "1900-01-01T00:00:00", "1900-01-01T01:00:00"),
        ("Pacific/Apia", "2011-12-30T09:59:59", "2011-12-29T23:59:59"),
        ("Pacific/Apia", "2011-12-30T10:00:00", "2011-12-31T00:00:00"),
        ("Africa/Casablanca", "2026-02-15T01:59:59", "2026-02-15T02:59:59"),  // Ramadan 2026
        ("Africa/Casablanca", "2026-02-15T02:00:00", "2026-02-15T02:00:00"),
        ("Africa/Casablanca", "2026-03-22T02:00:00", "2026-03-22T03:00:00"),
        ("America/St_Johns", "2026-03-08T05:29:59", "2026-03-08T01:59:59"),
        ("America/St_Johns", "2026-03-08T05:30:00", "2026-03-08T03:00:00"),
        ("America/St_Johns", "2008-03-09T03:31:00", "2008-03-09T01:01:00"),  // it changed at one minute past midnight
        ("Asia/Kathmandu", "2026-01-01T00:00:00", "2026-01-01T05:45:00"),
    ])
    func `a moment shows as the clocks of the place`(zone: String, utc: String, shown expected: String) throws {
        #expect(try shown(zone, utc) == expected)
    }

    @Test(arguments: [
        ("Europe/London", "2026-03-29T01:30:00", "2026-03-29T01:30:00"),  // never shown: 02:30 is meant
        ("Europe/London", "2026-03-29T02:00:00", "2026-03-29T01:00:00"),
        ("Europe/London", "2026-10-25T01:30:00", "2026-10-25T00:30:00"),  // shown twice: the first
        ("Europe/London", "2026-10-25T02:00:00", "2026-10-25T02:00:00"),
        ("Europe/Berlin", "2026-03-29T02:00:00", "2026-03-29T01:00:00"),
        ("Europe/Berlin", "2026-10-25T02:59:59", "2026-10-25T00:59:59"),
        ("Europe/Berlin", "2026-10-25T03:00:00", "2026-10-25T02:00:00"),
        ("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59"),
        ("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00"),  // a day that never was: noon on the next
        ("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00"),
        ("Africa/Casablanca", "2026-02-15T02:30:00", "2026-02-15T01:30:00"),
        ("Africa/Casablanca", "2026-03-22T02:30:00", "2026-03-22T02:30:00"),
        ("America/St_Johns", "2026-11-01T01:15:00", "2026-11-01T03:45:00"),
    ])
    func `clocks that skip mean the later time and clocks that repeat the first`(
        zone: String, shown: String, utc expected: String
    ) throws {
        #expect(try utc(zone, shown) == expected)
    }

    @Test(arguments: ["Europe/London", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "UTC"])
    func `moments through three centuries come back, or the first of two that look the same`(name: String) throws {
        let zone = try Zone(named: name)
        var moment = try moment("1900-01-01T00:00:00")
        let end = try self.moment("2200-01-01T00:00:00")
        var last = moment
        while moment < end {
            let civil = zone.civil(at: moment)
            let back = zone.milliseconds(of: civil)
            #expect(back <= moment && zone.civil(at: back) == civil)
            #expect(back >= last - 86_400_000)
            last = back
            moment += 53 * 3_600_000
        }
    }

    @Test(arguments: [
        ("Europe/London", "2199-07-01T12:00:00", "2199-07-01T13:00:00"),
        ("Europe/London", "2199-01-01T12:00:00", "2199-01-01T12:00:00"),
        ("Europe/London", "2100-03-28T01:00:00", "2100-03-28T02:00:00"),  // the last Sunday; 2100 is no leap year
        ("Europe/London", "2100-03-28T00:59:59", "2100-03-28T00:59:59"),
        ("America/St_Johns", "2150-07-01T12:00:00", "2150-07-01T09:30:00"),
        ("Australia/Sydney", "2150-01-01T00:00:00", "2150-01-01T11:00:00"),
        ("Africa/Casablanca", "2190-01-01T00:00:00", "2190-01-01T01:00:00"),
        ("Pacific/Apia", "9999-12-31T00:00:00", "9999-12-31T13:00:00"),
    ])
    func `the rule goes on after the list`(zone: String, utc: String, shown expected: String) throws {
        #expect(try shown(zone, utc) == expected)
    }

    @Test func `moments beyond all years do not trap`() throws {
        let zone = try Zone(named: "Europe/London")
        #expect(zone.civil(at: .max).description == "9999-12-31T23:59:59")
        #expect(zone.civil(at: .min).description == "0001-01-01T00:00:00")
        #expect(zone.civil(at: -1).description == "1970-01-01T00:59:59")
        #expect(Zone.utc.civil(at: -1).description == "1969-12-31T23:59:59")
    }

    @Test(arguments: [
        "", "Europe", "Nowhere/Town", "../etc/passwd", "Europe/../UTC", "/etc/passwd", "Europe/London\0",
        "europe/london",
        "right/UTC", "tzdata.zi", "Europe//London", "Europe/", "Ünder/Way", String(repeating: "A", count: 10_000),
    ])
    func `a name that is no zone is refused`(name: String) {
        #expect(throws: CalendarError.self) { try Zone(named: name) }
    }

    @Test func `a damaged file is refused wherever it is cut`() throws {
        let whole = ZoneFixture.summerIsland
        #expect(try Zone(named: "Test", file: whole).rule != nil)
        for length in 0..<whole.count - 1 {
            #expect(throws: CalendarError.self) { try Zone(named: "Test", file: Array(whole.prefix(length))) }
        }
        for place in whole.indices {
            for value: UInt8 in [0, 0x7F, 0xFF] {
                var broken = whole
                broken[place] = value
                guard let zone = try? Zone(named: "Test", file: broken) else { continue }
                #expect(zone.civil(at: 0).year == 1970 || zone.civil(at: 0).year == 1969)
            }
        }
    }
}

/// A small zone file: one listed change at 0, then a rule.
enum ZoneFixture {
    static let summerIsland: [UInt8] = {
        let none = [UInt8](repeating: 0, count: 15)
        let empty: [UInt8] = Array("TZif2".utf8) + none + [UInt8](repeating: 0, count: 24)
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 8]
        let times: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 1]
        let types: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0x0E, 0x10, 1, 4]
        return empty + Array("TZif2".utf8) + none + counts + times + types
            + Array("GMT\0IST\0\nGMT0IST,M3.5.0/1,M10.5.0\n".utf8)
    }()
}
