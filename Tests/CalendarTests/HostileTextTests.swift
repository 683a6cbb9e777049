import Testing

@testable import Calendar

@Suite struct HostileTextTests {
    private func read(_ text: String) throws(CalendarError) -> CalendarText {
        try CalendarText(reading: Array(text.utf8))
    }

    private func around(_ lines: String) -> String {
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260101T000000Z\r\n\(lines)END:VEVENT\r\nEND:VCALENDAR\r\n"
    }

    @Test(arguments: [
        "", "\r\n", "hello", "BEGIN:VCALENDAR", "END:VCALENDAR\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nBEGIN:\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\0\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nX:a\rb\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nX:\u{1B}[2J\r\nEND:VCALENDAR\r\n", " BEGIN:VCALENDAR\r\n END:VCALENDAR\r\n",
    ])
    func `text that is no whole calendar is refused`(text: String) {
        #expect { try read(text) } throws: { ($0 as? CalendarError)?.code == .text }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let bytes = Array("BEGIN:VCALENDAR\r\nX:".utf8) + [0xC3, 0x28] + Array("\r\nEND:VCALENDAR\r\n".utf8)
        #expect { try CalendarText(reading: bytes) } throws: { ($0 as? CalendarError)?.code == .text }
    }

    @Test func `a character parted by folding is put together`() throws {
        let bytes =
            Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101\nSUMMARY:t".utf8) + [0xC5, 10, 32, 0xB7]
            + Array("\nEND:VEVENT\nEND:VCALENDAR".utf8)
        #expect(try CalendarText(reading: bytes).events.first?.summary == "tŷ")
    }

    @Test func `a line of a million letters is passed over`() throws {
        let text = around("DESCRIPTION:\(String(repeating: "a", count: 1_000_000))\r\nSUMMARY:still here\r\n")
        let event = try #require(try read(text).events.first)
        #expect(event.summary == "still here" && event.description == nil)
        #expect(throws: CalendarError.self) { try read(String(repeating: "a", count: 1_000_000)) }
    }

    @Test func `a line of the greatest length is read`() throws {
        let words = String(repeating: "a\\,", count: 21_000)
        #expect(try read(around("DESCRIPTION:\(words)\r\n")).events.first?.description?.utf8.count == 42_000)
    }

    @Test func `too many bytes, too many parts and too deep a nest are refused`() {
        let nest = String(repeating: "BEGIN:VCALENDAR\r\n", count: 50_000)
        let crowd = "BEGIN:VCALENDAR\r\n" + String(repeating: "BEGIN:A\nEND:A\n", count: 10_000) + "END:VCALENDAR\r\n"
        for text in [String(repeating: "\n", count: 1_048_577), nest, crowd] {
            #expect { try read(text) } throws: { ($0 as? CalendarError)?.code == .size }
        }
    }

    @Test func `thousands of events are read`() throws {
        let event = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/London:20260101T000000\nEND:VEVENT\n"
        let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 9_999) + "END:VCALENDAR\n"
        #expect(try read(text).events.count == 9_999)
    }

    @Test(arguments: [
        "DTSTART:20260230T000000Z", "DTSTART:20261301", "DTSTART:99999999T999999Z", "DTSTART:", "DTSTART:nonsense",
        "DTSTART;VALUE=DATE:20260101T", "DTSTART;TZID=:20260101T246060", "DTSTART;VALUE=TEXT:20260101",
        "DTSTART;;;:20260101", "DTSTART;=;\"", "DTSTART;TZID=\"::20260101", "DTSTART:-0010101", "DTSTART:00000000",
        "SUMMARY:no start",
    ])
    func `an event without a usable start is left out or has a valid one`(line: String) throws {
        let calendar = try read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n\(line)\nEND:VEVENT\nEND:VCALENDAR\n")
        #expect(calendar.events.count + calendar.leftOut == 1)
        for event in calendar.events {
            #expect(throws: Never.self) { try CalendarText(events: [event]).written(by: "x") }
        }
    }

    @Test(arguments: [
        "SEQUENCE:99999999999999999999", "SEQUENCE:-5", "STATUS:MAYBE", "STATUS:", "URL:", "URL:javascript:x\\n",
        "DURATION:P", "DURATION:PT99999999999999999S", "DTEND:20260101", "DTEND:99999999", "DTSTAMP:20260101",
        "SUMMARY:\\", "SUMMARY:\\\\\\", "SUMMARY;X=\"a:b", "SUMMARY;LANGUAGE=:", "SUMMARY;\u{202E}=1:a",
        "SUMMARY;X=\(String(repeating: "a", count: 60_000)):b", "SUMMARY;\(String(repeating: "A=1;", count: 9_000)):b",
        "UID:\(String(repeating: "\\n", count: 30_000))", "SUMMARY:%s%n%d",
        "DTEND;TZID=\(String(repeating: "é", count: 999)):20260101T000000",
    ])
    func `an odd line harms neither the reader nor the event`(line: String) throws {
        let calendar = try read(around("\(line)\r\n"))
        #expect(calendar.events.count == 1)
        let event = try #require(calendar.events.first)
        #expect(event.uid == "1" && event.sequence >= 0)
        #expect(event.end?.isDay != true)
    }

    @Test func `text with any of its bytes changed or cut never traps`() throws {
        let london = try Zone(named: "Europe/London")
        let event = CalendarEvent(
            uid: "1", stamp: 0, start: .moment(1_767_225_600_000, in: london),
            end: .moment(1_767_229_200_000, in: london),
            summary: "Te, a \"chacen\"; \\ tŷ", url: "https://example.org", status: .confirmed, sequence: 3)
        let whole = try CalendarText(events: [event]).written(by: "x")
        var refused = 0
        for place in whole.indices {
            for byte in [0, 10, 32, 34, 58, 59, 61, 92, 57, 255] as [UInt8] {
                var changed = whole
                changed[place] = byte
                if (try? CalendarText(reading: changed)) == nil { refused += 1 }
            }
            if (try? CalendarText(reading: Array(whole.prefix(place)))) == nil { refused += 1 }
        }
        #expect(refused > whole.count * 3)
    }
}
