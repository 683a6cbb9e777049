public import Database
public import HTTP
public import Phrases
public import Spine

/// Somebody looking: what a capability answers a GET from. One snapshot of the database, and who asks.
///
/// It holds nothing of the request but its query: what a visitor is shown depends on address, language and database
/// alone, which is what makes their pages safe to keep.
public struct Reading {
    public let tx: ReadTransaction
    public let viewer: Viewer
    public let now: Time
    public let say: Phrases
    public let link: Linking
    public let site: SiteFacts
    public let query: Query
    /// Stands for the viewer's session, for the list of one's own sessions; nil for a visitor.
    public let session: [UInt8]?

    /// Opens the view of one request.
    public init(
        tx: ReadTransaction, viewer: Viewer, now: Time, say: Phrases, link: Linking, site: SiteFacts, query: Query,
        session: [UInt8]? = nil
    ) {
        self.tx = tx
        self.viewer = viewer
        self.now = now
        self.say = say
        self.link = link
        self.site = site
        self.query = query
        self.session = session
    }

    /// The cell of that address, or `notFound` where there is none for this viewer.
    public func cell(_ slug: Slug) throws -> CellHeading {
        try CellHeading.of(slug, for: viewer, in: tx)
    }

    /// The signed-in viewer; throws `signInFirst` for a visitor.
    public func person() throws -> Actor.ID {
        guard let actor = viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
        return actor
    }

    /// Whether the viewer may do something, for what a page offers.
    public func may(_ action: Action, on target: Target) throws -> Bool {
        try Policy.allows(action, to: viewer, on: target, in: tx)
    }

    /// Throws `notAllowed`, `notFound` or `signInFirst` where the viewer may not: for pages that hold a form.
    public func require(_ action: Action, on target: Target) throws {
        try Policy.require(action, of: viewer, on: target, in: tx)
    }
}
