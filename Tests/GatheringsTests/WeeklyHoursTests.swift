import Calendar
import Spine
import Testing

@testable import Gatherings

/// Weekly hours, half-open times, and what is free of a day.
@Suite struct WeeklyHoursTests {
    private let london = try! Zone(named: "Europe/London")

    private func slot(_ from: String, _ to: String, _ zone: Zone = .utc) throws -> Slot {
        func moment(_ text: String) throws -> Time {
            Time(milliseconds: zone.milliseconds(of: try #require(CivilTime(text))))
        }
        return Slot(from: try moment(from), to: try moment(to))
    }

    @Test func `hours are read as people type them, and what is none is not`() {
        #expect(WeeklyHours.read("9-17") == [540..<1020])
        #expect(WeeklyHours.read("") == [])
        #expect(WeeklyHours.read("9:00 to 12:30, 1.30pm – 5pm") == [540..<750, 810..<1020])
        #expect(WeeklyHours.read("14-18, 9-12") == [540..<720, 840..<1080])
        #expect(WeeklyHours.read("0:00-24:00") == [0..<1440])
        for odd in ["9", "17-9", "9-9", "9-12, 11-14", "nine to five", "9-12-14", "25-26", "1-2,3-4,5-6,7-8,9-10"] {
            #expect(WeeklyHours.read(odd) == nil, "\(odd)")
        }
        let hours = WeeklyHours([[540..<750, 810..<1020], [], [0..<1440]])
        #expect(WeeklyHours(stored: hours.stored) == hours)
        #expect(WeeklyHours.read(WeeklyHours.text(hours.days[0])) == hours.days[0])
    }

    @Test func `a time has to lie within one opening of one day, its ends included`() throws {
        // Thursday 3 December 2026, and the days about it.
        let hours = WeeklyHours([[], [0..<1440], [0..<1440], [540..<750, 810..<1020]])
        let good = [
            ("2026-12-03T09:00:00", "2026-12-03T12:30:00"), ("2026-12-03T13:30:00", "2026-12-03T17:00:00"),
            ("2026-12-01T00:00:00", "2026-12-02T00:00:00"),
        ]
        for (from, to) in good { #expect(hours.hold(try slot(from, to), in: .utc), "\(from)") }
        let bad = [
            ("2026-12-03T08:59:00", "2026-12-03T10:00:00"), ("2026-12-03T16:00:00", "2026-12-03T17:01:00"),
            ("2026-12-03T12:00:00", "2026-12-03T14:00:00"), ("2026-12-03T12:30:00", "2026-12-03T13:30:00"),
            ("2026-12-04T10:00:00", "2026-12-04T11:00:00"), ("2026-12-01T23:00:00", "2026-12-02T01:00:00"),
            ("2026-12-01T10:00:00", "2026-12-03T10:00:00"),
        ]
        for (from, to) in bad { #expect(!hours.hold(try slot(from, to), in: .utc), "\(from)") }
    }

    @Test func `hours are those of the clocks on the wall when these change`() throws {
        let hours = WeeklyHours([[], [], [], [], [], [], [540..<1020]])
        // The clocks go back on 25 October 2026 and forward on 28 March 2027, both Sundays.
        for day in ["2026-10-18", "2026-10-25", "2027-03-28"] {
            #expect(hours.hold(try slot("\(day)T09:00:00", "\(day)T17:00:00", london), in: london), "\(day)")
            #expect(!hours.hold(try slot("\(day)T08:30:00", "\(day)T17:00:00", london), in: london), "\(day)")
        }
        let whole = Slot(try #require(CivilDate("2026-10-25")), 0..<1440, in: london)
        #expect(whole.seconds == 25 * 3600)
        #expect(WeeklyHours(Array(repeating: [0..<1440], count: 7)).hold(whole, in: london))
        // From the second showing of 01:30 to 01:45 on the clocks: an hour after the first.
        let second = Slot(from: whole.from.adding(seconds: 9000), to: whole.from.adding(seconds: 9900))
        #expect(WeeklyHours(Array(repeating: [0..<1440], count: 7)).hold(second, in: london))
    }

    @Test func `what is free is what is open, not taken, ahead and long enough`() throws {
        let date = try #require(CivilDate("2026-12-03"))
        let hours = WeeklyHours([[], [], [], [540..<750, 810..<1020]])
        func free(_ taken: [(Int, Int)], now: Int = 0) -> [[Int]] {
            FreeTimes.on(
                date, open: hours, taken: taken.map { Slot(date, $0.0..<$0.1, in: .utc) }, zone: .utc,
                now: Slot.moment(date, now, in: .utc)
            ).map { slot in
                [slot.from, slot.to].map { Int(($0.milliseconds - date.milliseconds) / 60_000) }
            }
        }
        #expect(free([]) == [[540, 750], [810, 1020]])
        #expect(free([(600, 660)]) == [[540, 600], [660, 750], [810, 1020]])
        #expect(free([(660, 700), (540, 600), (590, 640)]) == [[640, 660], [700, 750], [810, 1020]])
        #expect(free([(500, 760), (810, 1010)]) == [])
        #expect(free([], now: 720) == [[720, 750], [810, 1020]])
        #expect(free([(700, 900)]) == [[540, 700], [900, 1020]])
    }
}

extension CivilDate {
    fileprivate var milliseconds: Int64 { Zone.utc.milliseconds(of: CivilTime(self, hour: 0, minute: 0)!) }
}
