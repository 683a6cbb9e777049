public import HTTP
public import Markup
public import Phrases
public import Spine

/// Somebody sending a form: what a capability answers a POST from.
public struct Sending: Sendable {
    public let form: Form
    public let query: Query
    public let viewer: Viewer
    /// The number that makes a form act once; nil for visitors' forms.
    public let nonce: [UInt8]?
    public let store: Store
    public let say: Phrases
    public let link: Linking
    public let site: SiteFacts
    /// Where it came from: to limit tries, never kept as it is.
    public let remoteAddress: String
    /// What the browser calls itself, cut to a length: for the list of one's own sessions.
    public let browser: String
    /// The session's cookie as it was sent, for signing out.
    public let sessionCookie: String?
    /// Whether answers travel encrypted, so that cookies may insist on it.
    public let isSecure: Bool

    /// Gathers what was sent.
    public init(
        form: Form, query: Query, viewer: Viewer, nonce: [UInt8]?, store: Store, say: Phrases, link: Linking,
        site: SiteFacts, remoteAddress: String, browser: String, sessionCookie: String?, isSecure: Bool
    ) {
        self.form = form
        self.query = query
        self.viewer = viewer
        self.nonce = nonce
        self.store = store
        self.say = say
        self.link = link
        self.site = site
        self.remoteAddress = remoteAddress
        self.browser = browser
        self.sessionCookie = sessionCookie
        self.isSecure = isSecure
    }

    /// The time now.
    public var now: Time { store.surroundings.now }

    /// Looks, as the page that held the form did.
    public func reading<T>(_ body: (Reading) throws -> T) throws -> T {
        try store.read { tx in
            try body(
                Reading(tx: tx, viewer: viewer, now: now, say: say, link: link, site: site, query: query))
        }
    }

    /// Does something under the policy and goes on to the page that `body` names. A form that was sent before does
    /// nothing again and leads where it led the first time.
    public func act(_ action: Action, on target: Target, _ body: (Acting) throws -> Link) throws -> Answer {
        try once {
            let next = try store.act(action, by: viewer, on: target) { acting in
                let next = try body(acting)
                try spend(leadingTo: next, in: acting)
                return next
            }
            return .goOn(to: next)
        }
    }

    /// Does something under the policy and shows a page that can be shown only now, such as a secret; sent again, the
    /// form leads to `afterwards`.
    public func act(
        _ action: Action, on target: Target, afterwards: Link, showing body: (Acting) throws -> any Page
    ) throws -> Answer {
        try once {
            .page(
                try store.act(action, by: viewer, on: target) { acting in
                    let page = try body(acting)
                    try spend(leadingTo: afterwards, in: acting)
                    return page
                })
        }
    }

    private func spend(leadingTo next: Link, in acting: Acting) throws {
        if let nonce { try acting.spend(nonce, leadingTo: next.text) }
    }

    /// Whatever the second of two sendings that overlap failed with (it was done before, others changed it, it is no
    /// longer theirs to do): where the first succeeded, that is where it leads.
    private func once(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch {
            guard let nonce, let earlier = try store.read({ try FormNonce.outcome(of: nonce, in: $0) }) else {
                throw error
            }
            return .goOn(again: earlier)
        }
    }
}
