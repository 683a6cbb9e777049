import CCalendar
import Synchronization

/// The library keeps tables for the whole process; one text is read at a time.
private let library = Mutex(())

extension CalendarEvent {
    /// The event that these lines describe, or nil without an identifier or a usable start; zones already read serve again.
    init?(lines: [String], zones: inout [String: Zone]) {
        let text = (["BEGIN:VEVENT"] + lines + ["END:VEVENT", ""]).joined(separator: "\r\n")
        let read: CalendarEvent? = library.withLock { _ in
            icalerror_set_errors_are_fatal(0)
            guard let component = icalparser_parse_string(text) else { return nil }
            defer { icalcomponent_free(component) }
            guard icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT else { return nil }
            var reader = EventComponent(component, zones: zones)
            defer { zones = reader.zones }
            return CalendarEvent(&reader)
        }
        guard let read else { return nil }
        self = read
    }

    private init?(_ component: inout EventComponent) {
        guard let uid = component.words(ICAL_UID_PROPERTY, icalproperty_get_uid), !uid.isEmpty,
            let start = component.time(ICAL_DTSTART_PROPERTY)
        else { return nil }
        self.init(uid: uid, stamp: 0, start: start)
        if case .moment(let moment, _) = component.time(ICAL_DTSTAMP_PROPERTY) { stamp = moment }
        end = component.time(ICAL_DTEND_PROPERTY) ?? component.duration.flatMap { start.adding($0) }
        if end?.isDay != start.isDay { end = nil }
        summary = component.words(ICAL_SUMMARY_PROPERTY, icalproperty_get_summary)
        location = component.words(ICAL_LOCATION_PROPERTY, icalproperty_get_location)
        description = component.words(ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description)
        url = component.words(ICAL_URL_PROPERTY, icalproperty_get_url)
        status = component.status
        sequence = component.sequence
        scheduling.recurrence = component.time(ICAL_RECURRENCEID_PROPERTY)
        scheduling.attendees = component.attendees
    }
}

/// The library's event, while it is being read.
private struct EventComponent {
    private let component: OpaquePointer
    private(set) var zones: [String: Zone]

    init(_ component: OpaquePointer, zones: [String: Zone]) {
        self.component = component
        self.zones = zones
    }

    /// The first property of the kind that has a value.
    private func property(_ kind: icalproperty_kind) -> OpaquePointer? {
        guard let property = icalcomponent_get_first_property(component, kind), icalproperty_get_value(property) != nil
        else { return nil }
        return property
    }

    func words(_ kind: icalproperty_kind, _ get: (OpaquePointer?) -> UnsafePointer<CChar>?) -> String? {
        guard let property = property(kind), let words = get(property) else { return nil }
        return String(cString: words)
    }

    mutating func time(_ kind: icalproperty_kind) -> CalendarTime? {
        guard let property = property(kind) else { return nil }
        let value = icalvalue_isa(icalproperty_get_value(property))
        guard value == ICAL_DATE_VALUE || value == ICAL_DATETIME_VALUE else { return nil }
        let time = icalvalue_get_datetime(icalproperty_get_value(property))
        guard let date = CivilDate(year: Int(time.year), month: Int(time.month), day: Int(time.day)) else { return nil }
        if time.is_date != 0 { return .day(date) }
        guard
            let civil = CivilTime(date, hour: Int(time.hour), minute: Int(time.minute), second: Int(time.second))
        else { return nil }
        if icaltime_is_utc(time) != 0 { return .moment(Zone.utc.milliseconds(of: civil), in: .utc) }
        guard let parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
            let name = icalparameter_get_tzid(parameter)
        else { return .floating(civil) }
        let zoneName = String(cString: name)
        guard let zone = zones[zoneName] ?? (try? Zone(named: zoneName)) else {
            return .floating(civil, zoneName: zoneName)
        }
        zones[zoneName] = zone
        return .moment(zone.milliseconds(of: civil), in: zone)
    }

    var attendees: [CalendarScheduling.Party] { CalendarScheduling.attendees(of: component) }

    /// Whole days on the calendar, and seconds by the clock; what is negative is no duration.
    var duration: (days: Int, seconds: Int)? {
        guard let property = property(ICAL_DURATION_PROPERTY),
            icalvalue_isa(icalproperty_get_value(property)) == ICAL_DURATION_VALUE
        else { return nil }
        let length = icalproperty_get_duration(property)
        guard length.is_neg == 0 else { return nil }
        return (
            Int(length.weeks) * 7 + Int(length.days),
            Int(length.hours) * 3600 + Int(length.minutes) * 60 + Int(length.seconds)
        )
    }

    var status: CalendarEvent.Status? {
        guard let property = property(ICAL_STATUS_PROPERTY) else { return nil }
        return switch icalproperty_get_status(property) {
        case ICAL_STATUS_TENTATIVE: .tentative
        case ICAL_STATUS_CONFIRMED: .confirmed
        case ICAL_STATUS_CANCELLED: .cancelled
        default: nil
        }
    }

    var sequence: Int {
        guard let property = property(ICAL_SEQUENCE_PROPERTY) else { return 0 }
        return max(0, Int(icalproperty_get_sequence(property)))
    }
}

extension CalendarTime {
    /// The time that comes so much later.
    func adding(_ duration: (days: Int, seconds: Int)) -> CalendarTime {
        switch self {
        case .day(let date): return .day(date.adding(days: duration.days + duration.seconds / 86_400))
        case .moment(let moment, let zone):
            guard duration.days > 0 else { return .moment(moment + Int64(duration.seconds) * 1000, in: zone) }
            let then = CivilTime(seconds: zone.civil(at: moment).seconds + duration.days * 86_400)
            return .moment(zone.milliseconds(of: then) + Int64(duration.seconds) * 1000, in: zone)
        case .floating(let civil, let name):
            return .floating(
                CivilTime(seconds: civil.seconds + duration.days * 86_400 + duration.seconds), zoneName: name)
        }
    }
}
