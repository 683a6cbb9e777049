/// A calendar as iCalendar text (RFC 5545), the form in which calendars exchange events.
public struct CalendarText: Sendable, Equatable {
    /// The events, in the order of the text.
    public var events: [CalendarEvent]
    /// What the text asks of whoever gets it; nil where it says nothing.
    public var method: CalendarMethod?
    /// How many events of a text that was read had no usable identifier or time and are not among these.
    public let leftOut: Int

    /// A calendar of these events.
    public init(events: [CalendarEvent], method: CalendarMethod? = nil) {
        self.events = events
        self.method = method
        leftOut = 0
    }

    /// Reads the events of a calendar's text: at most 1 MiB of UTF-8 with at most 10,000 components.
    ///
    /// A line over 64 KiB (an attached picture) is passed over; a series reads as its first event.
    public init(reading bytes: [UInt8]) throws(CalendarError) {
        let lines = try CalendarLines(bytes)
        let found = lines.events
        method = lines.method
        var zones: [String: Zone] = [:]
        events = found.compactMap { CalendarEvent(lines: $0, zones: &zones) }
        leftOut = found.count - events.count
    }

    /// The text in UTF-8, to be sent as text/calendar; the product names the program that wrote it.
    ///
    /// Each zone comes with its changes from a year before its first event to a year after its last.
    public func written(by product: String) throws(CalendarError) -> [UInt8] {
        var writer = CalendarWriter()
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.text("PRODID", product)
        if let method { writer.line("METHOD", method.rawValue) }
        writer.zones(of: events)
        for event in events { try writer.event(event) }
        writer.line("END", "VCALENDAR")
        return writer.bytes
    }
}
