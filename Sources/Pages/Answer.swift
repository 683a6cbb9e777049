public import Markup
public import Spine

/// What a capability answers.
public struct Answer: Sendable {
    /// The ways of answering.
    public enum Content: Sendable {
        case page(any Page)
        /// A page that says what was wrong with what was sent (422).
        case problem(any Page)
        /// The form again, with what was typed: there is too much to do just now (503).
        case busy(any Page)
        /// See other (303): a path of this site.
        case redirect(String)
        case file(File)
    }

    /// Bytes to save or to open elsewhere.
    public struct File: Sendable {
        public let name: String
        /// Its media type, such as `text/csv; charset=utf-8`.
        public let type: String
        public let bytes: [UInt8]

        /// Names the file as it will be saved.
        public init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// What makes a visitor's page out of date, beside the network's own acts: acts in these cells (in any, where none is
    /// named), and a time.
    public struct Kept: Sendable {
        public let cells: [Cell.ID]
        public let until: Time?
    }

    public let content: Content
    /// Set where visitors may be shown the same bytes again.
    public private(set) var kept: Kept?
    /// What happens to the session's cookie.
    public private(set) var session: SessionChange?

    /// Set where the browser is to carry a new secret for somebody who takes part without an account.
    public private(set) var hand: Hand?

    /// A secret that the browser of somebody who takes part carries.
    public struct Hand: Sendable {
        public let secret: String
        /// For how many seconds the browser keeps it; nil lets it go when the browser is closed.
        public let seconds: Int?
    }

    /// A change of who is signed in.
    public enum SessionChange: Sendable {
        /// A new session: its secret, for the cookie, and for how many seconds.
        case begins(secret: String, seconds: Int)
        case ends
    }

    private init(_ content: Content) { self.content = content }

    /// A page.
    public static func page(_ page: any Page) -> Answer { Answer(.page(page)) }
    /// The form again, with what was typed, saying what to mend.
    public static func problem(_ page: any Page) -> Answer { Answer(.problem(page)) }
    /// The form again, with what was typed, to be sent once more in a minute.
    public static func busy(_ page: any Page) -> Answer { Answer(.busy(page)) }
    /// On to another page.
    public static func goOn(to link: Link) -> Answer { Answer(.redirect(link.text)) }
    /// On to where an earlier sending of the same form led.
    static func goOn(again path: String) -> Answer { Answer(.redirect(path)) }
    /// A file.
    public static func file(_ file: File) -> Answer { Answer(.file(file)) }

    /// Allows visitors to be shown the same bytes until something is done in the network or in these cells, or the time
    /// comes. With no cell named it is until anything is done anywhere: for pages that list cells or what is in them.
    public func kept(for cells: [Cell.ID] = [], until: Time? = nil) -> Answer {
        var copy = self
        copy.kept = Kept(cells: cells, until: until)
        return copy
    }

    /// Gives the browser a secret to carry; `Viewer.hand` is its fingerprint from the next request on.
    public func carrying(_ secret: String, seconds: Int? = nil) -> Answer {
        var copy = self
        copy.hand = Hand(secret: secret, seconds: seconds)
        return copy
    }

    /// Changes the session with the answer.
    public func with(_ change: SessionChange) -> Answer {
        var copy = self
        copy.session = change
        return copy
    }
}
