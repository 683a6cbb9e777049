/// Writes lines of iCalendar text: folded, escaped, ended as RFC 5545 says.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes a line as it is, in pieces of at most 75 octets that never part a character.
    mutating func line(_ name: String, _ value: String) {
        var length = 0
        for character in "\(name):\(value)".unicodeScalars {
            let encoded = UTF8.encode(character)!
            if length + encoded.count > 75 {
                bytes += [13, 10, 32]
                length = 1
            }
            bytes += encoded
            length += encoded.count
        }
        bytes += [13, 10]
    }

    /// Writes people's words: breaks and marks are escaped, control characters left out.
    mutating func text(_ name: String, _ words: String?) {
        guard let words, !words.isEmpty else { return }
        var escaped = ""
        var afterReturn = false
        for character in words.unicodeScalars {
            switch character {
            case "\r": escaped += "\\n"
            case "\n": escaped += afterReturn ? "" : "\\n"
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\t": escaped += "\t"
            default: if character.properties.generalCategory != .control { escaped.unicodeScalars.append(character) }
            }
            afterReturn = character == "\r"
        }
        line(name, escaped)
    }

    mutating func event(_ event: CalendarEvent) throws(CalendarError) {
        guard event.uid.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0.value >= 32 }) else {
            throw CalendarError(.event, "An event has no identifier. Give each event one of its own.")
        }
        guard (event.url ?? "").utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw CalendarError(.event, "An event's web address has spaces or letters that must be encoded with %.")
        }
        line("BEGIN", "VEVENT")
        text("UID", event.uid)
        line("DTSTAMP", CalendarWriter.compact(Zone.utc.civil(at: event.stamp)) + "Z")
        time("DTSTART", event.start)
        if let end = event.end {
            guard end.isDay == event.start.isDay else {
                throw CalendarError(.event, "An event begins on a day and ends at an hour. Give both hours or neither.")
            }
            time("DTEND", end)
        }
        text("SUMMARY", event.summary)
        text("LOCATION", event.location)
        text("DESCRIPTION", event.description)
        if let url = event.url, !url.isEmpty { line("URL", url) }
        if let status = event.status { line("STATUS", status.rawValue) }
        line("SEQUENCE", String(min(max(event.sequence, 0), Int(Int32.max))))
        try scheduling(event.scheduling, of: event)
        line("END", "VEVENT")
    }

    mutating func time(_ name: String, _ time: CalendarTime) {
        switch time {
        case .day(let date): line("\(name);VALUE=DATE", CalendarWriter.compact(date))
        case .moment(let moment, .utc): line(name, CalendarWriter.compact(Zone.utc.civil(at: moment)) + "Z")
        case .moment(let moment, let zone):
            line("\(name);TZID=\(zone.name)", CalendarWriter.compact(zone.civil(at: moment)))
        case .floating(let civil, _): line(name, CalendarWriter.compact(civil))
        }
    }

    static func compact(_ date: CivilDate) -> String {
        padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
    }

    static func compact(_ time: CivilTime) -> String {
        "\(compact(time.date))T\(padded(time.hour, 2))\(padded(time.minute, 2))\(padded(time.second, 2))"
    }
}

extension CalendarTime {
    var isDay: Bool {
        if case .day = self { true } else { false }
    }
}
