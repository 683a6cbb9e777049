/// A piece of a page that is rendered already; nothing but the writer can make one.
public struct Fragment: Sendable, Hashable {
    /// The piece's bytes, in UTF-8.
    public let bytes: [UInt8]

    /// Renders a piece.
    public init(_ content: (inout HTML) -> Void) {
        var html = HTML(capacity: 1_024)
        content(&html)
        bytes = html.finish()
    }
}
