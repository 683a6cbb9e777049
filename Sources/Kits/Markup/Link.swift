/// An address that is safe to follow: a page of this site, or one of the web's that passed ``init(web:)``.
///
/// `javascript:` and `data:` cannot be expressed.
public struct Link: Sendable, Hashable {
    /// The address as it is written in a page, percent-encoded.
    public let text: String

    init(checked text: String) {
        self.text = text
    }

    /// A page of this site: `/`, the segments encoded, the query, the fragment.
    ///
    /// Segments that are empty, `.` or `..` are left out: browsers would read another address from them.
    public init(path: [String], query: [(String, String)] = [], fragment: String? = nil) {
        text = LinkSpeller.spell(path, query, fragment) { speller in
            for segment in path {
                let isLeftOut = segment.utf8.count <= 2 && (segment.isEmpty || segment == "." || segment == "..")
                if isLeftOut { continue }
                speller.put(UInt8(ascii: "/"))
                speller.put(segment, .path)
            }
            if speller.count == 0 { speller.put(UInt8(ascii: "/")) }
            speller.put(query, fragment)
        }
    }

    /// The same page with another query: `?name=value`.
    public init(query: [(String, String)], fragment: String? = nil) {
        text = LinkSpeller.spell([], query, fragment) { speller in
            if query.isEmpty { speller.put(UInt8(ascii: "?")) }
            speller.put(query, fragment)
        }
    }

    /// A place in the same page: `#name`.
    public init(fragment: String) {
        text = LinkSpeller.spell([], [], fragment) { $0.put([], fragment) }
    }
}
