public import Markup

/// A way to something that another capability shows: what it is called, and where it is.
public struct Way: Sendable {
    public let label: String
    public let link: Link

    /// A way with its name.
    public init(label: String, link: Link) {
        self.label = label
        self.link = link
    }
}
