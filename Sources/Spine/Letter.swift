/// A letter on its way out. It is written in the transaction that causes it and sent by the background, so that
/// nothing is promised that is not sent, and nothing is sent twice by a transaction that ran again.
public struct Letter: Sendable {
    public typealias ID = Spine.ID<Letter>

    public let id: ID
    public let recipient: String
    public let subject: String
    public let body: String
    public let language: String
    public let createdAt: Time
    public let attempts: Int
    /// What the last try said; empty if there was none or it went well.
    public let error: String
    public let sentAt: Time?
    /// What it says to calendars, if anything.
    public let calendar: Calendar?
    /// The address that stops such letters with one press; nil for letters that are not of a kind that comes again.
    public let unsubscribe: String?

    /// iCalendar text, and what it asks of whoever gets it.
    public struct Calendar: Sendable {
        public let method: String
        public let text: String

        /// iCalendar text with its method, such as REQUEST.
        public init(method: String, text: String) {
            self.method = method
            self.text = text
        }
    }
}
