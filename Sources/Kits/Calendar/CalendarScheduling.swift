/// How an event comes again and who is asked to come: what RFC 5545 calls recurrence, and RFC 5546 scheduling.
public struct CalendarScheduling: Sendable, Equatable {
    /// Somebody with an e-mail address, and what they answered.
    public struct Party: Sendable, Equatable {
        /// The answers that calendars exchange.
        public enum Answer: String, Sendable, CaseIterable {
            case needsAction = "NEEDS-ACTION"
            case accepted = "ACCEPTED"
            case declined = "DECLINED"
            case tentative = "TENTATIVE"
        }

        /// The address alone, such as carys@porthlas.example.
        public var address: String
        /// The name to show; empty for none.
        public var name: String
        /// What they answered, if that is said.
        public var answer: Answer?
        /// Who writes for them, if somebody else does.
        public var sentBy: String?

        /// Somebody with an address.
        public init(_ address: String, name: String = "", answer: Answer? = nil, sentBy: String? = nil) {
            self.address = address
            self.name = name
            self.answer = answer
            self.sentBy = sentBy
        }
    }

    /// The rule by which the event comes again, as RRULE has it; nil for an event that comes once.
    public var rule: String?
    /// The starts of the dates that are left out.
    public var exceptions: [CalendarTime] = []
    /// Which date of a series this is: when it stood first.
    public var recurrence: CalendarTime?
    /// Who invites.
    public var organizer: Party?
    /// Who is invited.
    public var attendees: [Party] = []

    /// Nothing is said.
    public init() {}
}

/// What a calendar's text asks of whoever gets it (RFC 5546).
public enum CalendarMethod: String, Sendable, CaseIterable {
    /// To be shown, with nothing to answer.
    case publish = "PUBLISH"
    /// An invitation, or a change to one.
    case request = "REQUEST"
    /// An answer to one.
    case reply = "REPLY"
    /// It will not happen.
    case cancel = "CANCEL"
}
