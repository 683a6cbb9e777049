public import Markup
public import Routing
public import Spine

/// Turns routes into links, in the language that the reader chose by address, if they did.
public struct Linking: Sendable {
    /// The language's segment at the front of each path; nil where the reader's own settings choose.
    public let prefix: String?

    /// Links under a language prefix, or under none.
    public init(prefix: String?) { self.prefix = prefix }

    /// The link to a route.
    @inlinable public func callAsFunction(
        _ route: some Routable, query: [(String, String)] = [], fragment: String? = nil
    ) -> Link {
        Link(path: prefix.map { [$0] + route.path } ?? route.path, query: query, fragment: fragment)
    }

    /// The link to any item, whichever capability shows it.
    public func callAsFunction(item: Item.ID) -> Link {
        Link(path: (prefix.map { [$0] } ?? []) + ["i", item.text])
    }

    /// The name of the query by which a link to an item says what waits there.
    public static let waits = "for"

    /// The link to where what waits is done: the item's own page, unless its capability has a nearer one.
    public func callAsFunction(_ waiting: Waiting) -> Link {
        Link(path: (prefix.map { [$0] } ?? []) + ["i", waiting.item.text], query: [(Self.waits, waiting.what.name)])
    }
}
