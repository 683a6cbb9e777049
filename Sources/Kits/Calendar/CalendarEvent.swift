/// An event of a calendar: when, where and what about. Where it comes again it is written with its rule; rules are
/// not read, and series are not unfolded here.
public struct CalendarEvent: Sendable, Equatable {
    /// Whether the event will happen.
    public enum Status: String, Sendable, CaseIterable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// What tells this event from all others, for ever and everywhere, such as an id followed by @ and a domain.
    public var uid: String
    /// When this version of the event was written down, in milliseconds since 1970 UTC; 0 where read text has none.
    public var stamp: Int64
    /// When it begins.
    public var start: CalendarTime
    /// When it ends, if that is known; it is of the same kind as the start.
    public var end: CalendarTime?
    /// Its title.
    public var summary: String?
    /// Where it is.
    public var location: String?
    /// What it is about.
    public var description: String?
    /// The address of its page.
    public var url: String?
    /// Whether it will happen, if that is said.
    public var status: Status?
    /// How many times it has been changed; calendars take the version with the greater number.
    public var sequence: Int
    /// How it comes again, and who is asked to come.
    public var scheduling = CalendarScheduling()

    /// An event with what is known of it.
    public init(
        uid: String, stamp: Int64, start: CalendarTime, end: CalendarTime? = nil, summary: String? = nil,
        location: String? = nil, description: String? = nil, url: String? = nil, status: Status? = nil,
        sequence: Int = 0
    ) {
        self.uid = uid
        self.stamp = stamp
        self.start = start
        self.end = end
        self.summary = summary
        self.location = location
        self.description = description
        self.url = url
        self.status = status
        self.sequence = sequence
    }
}
