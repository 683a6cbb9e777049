public import Database
public import Markup
public import Spine

/// Invites people to come in: whoever adds people to a cell asks for it, and the site says who does it.
public protocol Inviting: Sendable {
    /// Makes an invitation for a person. Where they have an e-mail address and `byLetter` is set, a letter with it goes
    /// into the outbox.
    func invite(_ person: Person.ID, to cell: CellHeading, byLetter: Bool, in acting: Acting, of sending: Sending)
        throws
        -> Invitation
    /// Whether a person is here only because the viewer's groups list them: they have never come in, and no group lists
    /// them that the viewer does not convene.
    func isOnlyListed(_ person: Person.ID, by viewer: Viewer, in tx: ReadTransaction) throws -> Bool
    /// Takes back the invitations that a person still has, since they went to a wrong address.
    func withdrawInvitations(of person: Person.ID, in acting: Acting) throws
    /// A site keeper makes a new way in for a person without an e-mail address, to a cell where they belong; nil where
    /// the person signs in by themselves, or belongs to none.
    func makeCode(for person: Person.ID, in acting: Acting, of sending: Sending) throws -> Invitation?
}

/// A way in for one person. It is shown once: only its fingerprint is kept.
public struct Invitation: Sendable {
    /// The whole address, to paste into a message.
    public let address: String
    /// A code to print or read out. Empty where whoever invites gets none, since the person is known to others here
    /// too: then the address is that of the sign-in page, and their way in goes to their own letters alone.
    public let code: String
    /// A page to print and hand over; nil where there is no code.
    public let paper: Link?

    /// Puts an invitation together.
    public init(address: String, code: String, paper: Link?) {
        self.address = address
        self.code = code
        self.paper = paper
    }
}
