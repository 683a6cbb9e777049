/// The lines of a calendar's text that are read here, event by event, taken from bytes that may be hostile.
///
/// Only these reach the C library: no nesting, no repetition rules, no lines without bound.
struct CalendarLines {
    /// The lines between BEGIN:VEVENT and END:VEVENT of each event, unfolded.
    private(set) var events: [[String]] = []
    /// What the text asks of whoever gets it, if it says so.
    private(set) var method: CalendarMethod?

    private static let byteLimit = 1_048_576
    private static let lineLimit = 65_536
    private static let componentLimit = 10_000
    private static let read: Set = [
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS",
        "SEQUENCE", "ATTENDEE", "RECURRENCE-ID",
    ]

    init(_ bytes: [UInt8]) throws(CalendarError) {
        guard bytes.count <= CalendarLines.byteLimit else {
            throw CalendarError(.size, "The calendar is larger than a mebibyte. Export fewer events, then try again.")
        }
        var open: [String] = []
        var components = 0
        for line in try CalendarLines.unfolded(bytes) {
            let name = line.prefix { $0 != 0x3A && $0 != 0x3B }
            guard name.count <= 16, name.count < line.count else { continue }
            let property = String(decoding: name, as: UTF8.self).uppercased()
            switch property {
            case "BEGIN", "END":
                let value = line.dropFirst(name.count + 1).prefix(65)
                guard value.count <= 64 else { throw CalendarLines.broken }
                let component = String(String(decoding: value, as: UTF8.self).uppercased().prefix { $0 != " " })
                if property == "BEGIN" {
                    components += 1
                    guard components <= CalendarLines.componentLimit, open.count < 16 else {
                        throw CalendarError(
                            .size, "The calendar has too many parts. Export fewer events, then try again.")
                    }
                    guard component == "VCALENDAR" || !open.isEmpty else { throw CalendarLines.broken }
                    open.append(component)
                    if open == ["VCALENDAR", "VEVENT"] { events.append([]) }
                } else {
                    guard open.popLast() == component else { throw CalendarLines.broken }
                }
            case "METHOD":
                guard open == ["VCALENDAR"], line.count <= 64 else { continue }
                method = CalendarMethod(
                    rawValue: String(decoding: line.dropFirst(name.count + 1), as: UTF8.self).uppercased())
            default:
                guard open == ["VCALENDAR", "VEVENT"], line.count <= CalendarLines.lineLimit,
                    CalendarLines.read.contains(property)
                else { continue }
                events[events.count - 1].append(String(decoding: line, as: UTF8.self))
            }
        }
        guard components > 0, open.isEmpty else { throw CalendarLines.broken }
    }

    private static let broken = CalendarError(
        .text, "This is not a whole calendar file. Export the calendar again as iCalendar (.ics).")

    /// Ends lines at LF or CRLF and joins those that begin with a blank to the line before.
    private static func unfolded(_ bytes: [UInt8]) throws(CalendarError) -> [ArraySlice<UInt8>] {
        guard bytes.allSatisfy({ $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 }) else { throw broken }
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        while !rest.isEmpty {
            var line = rest.prefix { $0 != 10 }
            rest = rest.dropFirst(line.count + 1)
            if line.last == 13 { line.removeLast() }
            if let blank = line.first, blank == 32 || blank == 9, joined.last == 10 {
                joined.removeLast()
                line.removeFirst()
            }
            joined += line
            joined.append(10)
        }
        guard !joined.contains(13), String(validating: joined, as: UTF8.self) != nil else { throw broken }
        return joined.split(separator: 10)
    }
}
