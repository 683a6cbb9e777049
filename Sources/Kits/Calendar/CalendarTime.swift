/// When an event begins or ends, in one of the ways in which calendars say so.
public enum CalendarTime: Sendable, Equatable {
    /// A whole day; as an end, the first day after the event.
    case day(CivilDate)
    /// A moment, in milliseconds since 1970 UTC, told on the clocks of a zone; text keeps whole seconds.
    case moment(Int64, in: Zone)
    /// What the clocks show wherever one is. Read text that names a zone unknown to this machine gives that name too.
    case floating(CivilTime, zoneName: String? = nil)
}
