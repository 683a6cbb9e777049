import CCalendar

extension CalendarScheduling {
    /// Who stands in the library's event. The caller holds the library.
    static func attendees(of component: OpaquePointer) -> [Party] {
        var found: [Party] = []
        var property = icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY)
        while let one = property, found.count < 500 {
            if icalproperty_get_value(one) != nil, let text = icalproperty_get_attendee(one) {
                let address = String(cString: text)
                if address.prefix(7).lowercased() == "mailto:" {
                    found.append(Party(String(address.dropFirst(7)), answer: answer(of: one)))
                }
            }
            property = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY)
        }
        return found
    }

    private static func answer(of property: OpaquePointer) -> Party.Answer? {
        guard let parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER) else { return nil }
        return switch icalparameter_get_partstat(parameter) {
        case ICAL_PARTSTAT_NEEDSACTION: .needsAction
        case ICAL_PARTSTAT_ACCEPTED: .accepted
        case ICAL_PARTSTAT_DECLINED: .declined
        case ICAL_PARTSTAT_TENTATIVE: .tentative
        default: nil
        }
    }
}
