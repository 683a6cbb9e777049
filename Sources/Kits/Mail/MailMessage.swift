/// One message to one person: plain text, perhaps with an attachment.
public struct MailMessage: Sendable {
    /// Something sent along with the text.
    public struct Attachment: Sendable {
        let name: String
        let type: String
        let bytes: [UInt8]

        /// Bytes with a file's name and a media type, such as "text/calendar; charset=utf-8".
        public init(name: StaticString, type: StaticString, bytes: [UInt8]) {
            self.name = "\(name)"
            self.type = "\(type)"
            self.bytes = bytes
        }
    }

    /// What calendars read beside the text (RFC 6047): the same message, said to a program.
    public struct Calendar: Sendable {
        let method: String
        let bytes: [UInt8]

        /// iCalendar text with its method, such as REQUEST; nil for a method that is no word of capitals.
        public init?(method: String, bytes: [UInt8]) {
            guard !method.isEmpty, method.utf8.count <= 20, method.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
            else { return nil }
            self.method = method
            self.bytes = bytes
        }
    }

    let from: MailAddress
    let fromName: String
    let to: MailAddress
    let subject: String
    let text: String
    let identifier: String
    let date: Int64
    let unsubscribe: String?
    let attachment: Attachment?
    let calendar: Calendar?

    /// Puts a message together.
    ///
    /// The identifier becomes the Message-ID before the @ of the sender's domain and stays the same when the message is
    /// sent again; the date is in milliseconds since 1970 in UTC; `unsubscribe` is an https address that stops such
    /// mail with one POST (RFC 8058). Fails with `message` for an identifier or address that cannot stand in a header.
    public init(
        from: MailAddress, fromName: String, to: MailAddress, subject: String, text: String, identifier: String,
        date: Int64, unsubscribe: String? = nil, attachment: Attachment? = nil, calendar: Calendar? = nil
    ) throws(MailError) {
        guard MailAddress.isDotAtom(Substring(identifier), longest: 128) else {
            throw MailError(.message, "A message's identifier has letters, digits and hyphens, 128 at most.")
        }
        if let unsubscribe {
            let plain = unsubscribe.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }
            guard plain, unsubscribe.hasPrefix("https://") || unsubscribe.hasPrefix("http://"),
                unsubscribe.utf8.count <= 900
            else { throw MailError(.message, "The address that stops mail is not one that can stand in a header.") }
        }
        self.from = from
        self.fromName = fromName
        self.to = to
        self.subject = subject
        self.text = text
        self.identifier = identifier
        self.date = date
        self.unsubscribe = unsubscribe
        self.attachment = attachment
        self.calendar = calendar
    }
}
