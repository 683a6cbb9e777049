public import Database
public import Markup
public import Phrases
public import Spine

/// Keeps people safe where they write: the capabilities whose pages people write on ask for it, and the site says who
/// does it.
public protocol Safeguarding: Sendable {
    /// What somebody reads before they write in a cell.
    func notice(in cell: Cell.ID, for reading: Reading) throws -> SafetyNotice
    /// The lead and the deputy for safeguarding that a cell has named, where they still belong to it.
    func named(in cell: Cell.ID, _ tx: ReadTransaction) throws -> (lead: Actor.ID?, deputy: Actor.ID?)
    /// What a cell has still to write down before it may ask people who have no account.
    func unwritten(in cell: CellHeading, link: Linking, _ tx: ReadTransaction) throws -> [UnwrittenDuty]
    /// Names a lead and a deputy for a cell that has nobody: those whom its question has.
    func name(lead: Actor.ID?, deputy: Actor.ID?, in cell: Cell.ID, _ acting: Acting) throws
    /// Where a text that a person wrote is reported. The link lets whoever was shown the text report it, whether or not
    /// they could find it by themselves; so it stands only beside a text that is shown.
    ///
    /// A text that is taken down then is seen by the convenors alone, as its item's visibility says: whoever shows texts
    /// to those who take part asks for that too.
    func reporting(_ item: Item.ID, link: Linking) -> Link
    /// Notes a worry about whoever wrote an item: tells the lead and the deputy for safeguarding, or the cell's own where
    /// none is given, and opens a log that only they read. Whoever asks has put the item out of sight in the same act, and
    /// leaves no act that says why.
    func worry(
        about item: Item.ID, in cell: Cell.ID, note: String, lead: Actor.ID?, deputy: Actor.ID?, acting: Acting,
        of sending: Sending) throws
    /// Whether somebody reads the log of a worry about an item: they alone may bring it back.
    func looksAfter(_ item: Item.ID, _ viewer: Viewer, _ tx: ReadTransaction) throws -> Bool
    /// The logs of a cell that somebody reads; nil for everybody else.
    func worries(in cell: CellHeading, for reading: Reading) throws -> Link?
}

/// Something that a cell owes to people and has not written down yet.
public struct UnwrittenDuty: Sendable {
    /// What to do, as a task.
    public let words: any PhraseKey
    /// The form that it is written in.
    public let link: Link

    /// Names one.
    public init(words: any PhraseKey, link: Link) {
        self.words = words
        self.link = link
    }
}

/// What a cell says to people before they write.
public struct SafetyNotice: Sendable {
    /// Whom to phone in danger, a line each, such as “Police and ambulance: 999”.
    public let inDanger: [String]
    /// Who is responsible for what is written here, and how to reach them.
    public let contact: String
    /// Where all of it is written down.
    public let more: Link

    /// Puts a notice together.
    public init(inDanger: [String], contact: String, more: Link) {
        self.inDanger = inDanger
        self.contact = contact
        self.more = more
    }
}
