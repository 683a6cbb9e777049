extension CalendarWriter {
    /// Writes how an event comes again and who is asked to come.
    mutating func scheduling(_ scheduling: CalendarScheduling, of event: CalendarEvent) throws(CalendarError) {
        if let rule = scheduling.rule {
            guard rule.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw CalendarError(.event, "A rule for coming again has letters that cannot stand there.")
            }
            line("RRULE", rule)
        }
        for exception in scheduling.exceptions { time("EXDATE", exception) }
        if let recurrence = scheduling.recurrence { time("RECURRENCE-ID", recurrence) }
        if let organizer = scheduling.organizer { try party("ORGANIZER", organizer, asks: false) }
        for attendee in scheduling.attendees { try party("ATTENDEE", attendee, asks: true) }
    }

    private mutating func party(
        _ property: String, _ party: CalendarScheduling.Party, asks: Bool
    ) throws(CalendarError) {
        var parameters = property
        let name = Self.parameter(party.name)
        if !name.isEmpty { parameters += ";CN=\"\(name)\"" }
        if let sender = party.sentBy { parameters += ";SENT-BY=\"mailto:\(try Self.address(sender))\"" }
        if asks {
            parameters += ";ROLE=REQ-PARTICIPANT"
            parameters += ";PARTSTAT=\((party.answer ?? .needsAction).rawValue)"
            if party.answer == nil { parameters += ";RSVP=TRUE" }
        }
        line(parameters, "mailto:" + (try Self.address(party.address)))
    }

    /// What can stand between the quotation marks of a parameter.
    private static func parameter(_ words: String) -> String {
        String(
            words.unicodeScalars.filter { $0 != "\"" && $0.properties.generalCategory != .control }.map(Character.init))
    }

    private static func address(_ text: String) throws(CalendarError) -> String {
        guard text.contains("@"), text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C }) else {
            throw CalendarError(.event, "An address in an invitation is no e-mail address.")
        }
        return text
    }
}
