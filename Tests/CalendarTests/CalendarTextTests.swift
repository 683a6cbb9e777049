import Testing

@testable import Calendar

@Suite struct CalendarTextTests {
    private func moment(_ text: String, in zone: Zone = .utc) throws -> Int64 {
        try zone.milliseconds(of: #require(CivilTime(text)))
    }

    private func text(_ events: CalendarEvent...) throws -> String {
        try String(decoding: CalendarText(events: events).written(by: "-//Test//EN"), as: UTF8.self)
    }

    private func event(_ summary: String? = nil, url: String? = nil) throws -> CalendarEvent {
        try CalendarEvent(
            uid: "1@example.org", stamp: moment("2026-11-24T09:00"),
            start: .moment(moment("2026-12-01T10:00"), in: .utc),
            summary: summary, url: url)
    }

    private func read(_ lines: String...) throws -> CalendarText {
        try CalendarText(reading: Array((lines.joined(separator: "\r\n") + "\r\n").utf8))
    }

    private func readEvent(_ lines: String...) throws -> CalendarText {
        let whole = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]
        return try CalendarText(reading: Array(whole.joined(separator: "\r\n").utf8))
    }

    @Test func `what is written reads the same`() throws {
        let london = try Zone(named: "Europe/London")
        let apia = try Zone(named: "Pacific/Apia")
        let stamp = try moment("2026-11-24T09:00:01")
        let words = "Cynefin, a “home”; C:\\files\nsecond line\n\n\tthird: " + String(repeating: "ŵ🧑‍🤝‍🧑é", count: 40)
        let calendar = try CalendarText(events: [
            CalendarEvent(
                uid: "a;b,c@example.org", stamp: stamp,
                start: .moment(moment("2026-12-01T10:00", in: london), in: london),
                end: .moment(moment("2026-12-01T12:30", in: london), in: london), summary: words, location: words,
                description: words, url: "https://example.org/a?b=c,d;e&f=%20", status: .tentative, sequence: 7),
            CalendarEvent(
                uid: "2", stamp: stamp, start: .moment(moment("2026-12-01T10:00"), in: .utc),
                end: .moment(moment("2026-12-01T11:00", in: apia), in: apia), status: .cancelled),
            CalendarEvent(
                uid: "3", stamp: stamp, start: .day(#require(CivilDate("2026-12-24"))),
                end: .day(#require(CivilDate("2026-12-27"))), status: .confirmed),
            CalendarEvent(uid: "4", stamp: stamp, start: .floating(#require(CivilTime("2026-12-31T23:59:59")))),
        ])
        let bytes = try calendar.written(by: "-//Test//EN")
        #expect(try CalendarText(reading: bytes) == calendar)
    }

    @Test func `an event is written line by line as the standard has it`() throws {
        var event = try event("Tea, and; more", url: "https://example.org/1")
        event.end = try .moment(moment("2026-12-01T11:00"), in: .utc)
        event.status = .confirmed
        #expect(
            try text(event).components("\r\n") == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "BEGIN:VEVENT", "UID:1@example.org",
                "DTSTAMP:20261124T090000Z", "DTSTART:20261201T100000Z", "DTEND:20261201T110000Z",
                "SUMMARY:Tea\\, and\\; more", "URL:https://example.org/1", "STATUS:CONFIRMED", "SEQUENCE:0",
                "END:VEVENT",
                "END:VCALENDAR", "",
            ])
    }

    @Test func `a zone is written with its changes around the event`() throws {
        let zone = try Zone(named: "America/St_Johns")
        var event = try event()
        event.start = try .moment(moment("2026-07-01T10:00", in: zone), in: zone)
        let lines = try text(event).components("\r\n")
        #expect(lines.contains("DTSTART;TZID=America/St_Johns:20260701T100000"))
        let from = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
        let to = try #require(lines.firstIndex(of: "END:VTIMEZONE"))
        #expect(lines[from + 1] == "TZID:America/St_Johns")
        let spring = [
            "BEGIN:DAYLIGHT", "DTSTART:20260308T020000", "TZOFFSETFROM:-0330", "TZOFFSETTO:-0230", "TZNAME:NDT",
            "END:DAYLIGHT",
        ]
        let autumn = [
            "BEGIN:STANDARD", "DTSTART:20261101T020000", "TZOFFSETFROM:-0230", "TZOFFSETTO:-0330", "TZNAME:NST",
            "END:STANDARD",
        ]
        let zoneText = lines[from...to].joined(separator: "\n")
        #expect(zoneText.contains((spring + autumn).joined(separator: "\n")))
    }

    @Test func `lines fold at 75 octets and never within a character`() throws {
        for padding in 0..<8 {
            let words = String(repeating: "a", count: padding) + String(repeating: "ŷ€😀", count: 50)
            let bytes = Array(try text(event(words)).utf8)
            var unfolded: [UInt8] = []
            for line in bytes.split(separator: 10) {
                #expect(line.last == 13 && line.count <= 76)
                #expect(String(validating: line, as: UTF8.self) != nil)
                if line.first == 32 {
                    unfolded += line.dropFirst().dropLast()
                } else {
                    unfolded += [10] + line.dropLast()
                }
            }
            #expect(String(decoding: unfolded, as: UTF8.self).contains("\nSUMMARY:\(words)\n"))
        }
    }

    @Test func `words cannot begin a line of their own`() throws {
        let written = try text(event("one\r\nEND:VEVENT\rtwo\u{0}\u{7}\u{85}\u{2028}three"))
        #expect(written.contains("\r\nSUMMARY:one\\nEND:VEVENT\\ntwo\u{2028}three\r\n"))
        #expect(throws: CalendarError.self) { try text(event(url: "https://example.org/\r\nX:1")) }
        #expect(throws: CalendarError.self) { try text(event(url: "https://example.org/ŵ")) }
    }

    @Test func `an event without an identifier or with ends of two kinds is refused`() throws {
        var nameless = try event()
        nameless.uid = " \n"
        #expect(throws: CalendarError.self) { try text(nameless) }
        var mixed = try event()
        mixed.end = .day(.first)
        #expect(throws: CalendarError.self) { try text(mixed) }
    }

    @Test func `times at the edges of all years do not trap`() throws {
        for moment in [Int64.min, .max] {
            let zone = try Zone(named: "Europe/London")
            let event = CalendarEvent(uid: "1", stamp: moment, start: .moment(moment, in: zone), sequence: .max)
            let bytes = try CalendarText(events: [event]).written(by: "x")
            #expect(try CalendarText(reading: bytes).events.first?.sequence == Int(Int32.max))
        }
    }

    @Test func `a duration gives the end by the calendar's days and the clock's hours`() throws {
        let london = try Zone(named: "Europe/London")
        let start = "DTSTART;TZID=Europe/London:20260328T120000"
        let day = try readEvent(start, "DURATION:P1D").events.first?.end
        #expect(try day == .moment(moment("2026-03-29T12:00", in: london), in: london))
        let hours = try readEvent(start, "DURATION:PT24H").events.first?.end
        #expect(try hours == .moment(moment("2026-03-29T13:00", in: london), in: london))
        let week = try readEvent("DTSTART;VALUE=DATE:20260328", "DURATION:P1W").events.first?.end
        #expect(try week == .day(#require(CivilDate("2026-04-04"))))
        #expect(try readEvent(start, "DURATION:-P1D").events.first?.end == nil)
        #expect(try readEvent(start, "DURATION:P4294967295W").events.count == 1)
    }

    @Test func `a zone unknown here gives its name with what its clocks show`() throws {
        let start = try readEvent("DTSTART;TZID=\"GMT Standard Time\":20260328T120000").events.first?.start
        #expect(try start == .floating(#require(CivilTime("2026-03-28T12:00")), zoneName: "GMT Standard Time"))
        let outside = try readEvent("DTSTART;TZID=../../../etc/passwd:20260328T120000").events.first?.start
        #expect(try outside == .floating(#require(CivilTime("2026-03-28T12:00")), zoneName: "../../../etc/passwd"))
    }

    @Test func `alarms and unknown parts are passed over`() throws {
        let calendar = try read(
            "begin:vcalendar", "BEGIN:VTIMEZONE", "BEGIN:STANDARD", "DTSTART:19700101T000000", "END:STANDARD",
            "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1", "dtstart:20260328T120000Z", "BEGIN:VALARM", "SUMMARY:wrong",
            "END:VALARM", "RRULE:FREQ=SECONDLY;COUNT=99999999", "SUMM", " ARY;LANGUAGE=cy:Te", "\t a chacen",
            "END:VEVENT",
            "BEGIN:VTODO", "UID:2", "END:VTODO", "end:vcalendar")
        #expect(calendar.events.map(\.summary) == ["Te a chacen"])
        #expect(calendar.leftOut == 0)
    }
}

extension String {
    /// The parts between the separators.
    func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
