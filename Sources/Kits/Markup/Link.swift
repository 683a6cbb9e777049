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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for segment in path where segment != "" && segment != "." && segment != ".." {
            bytes.append(UInt8(ascii: "/"))
            Link.encode(segment, .path, to: &bytes)
        }
        if bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
        Link.append(query, fragment, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The same page with another query: `?name=value`.
    public init(query: [(String, String)], fragment: String? = nil) {
        var bytes: [UInt8] = query.isEmpty ? [UInt8(ascii: "?")] : []
        Link.append(query, fragment, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A place in the same page: `#name`.
    public init(fragment: String) {
        var bytes: [UInt8] = []
        Link.append([], fragment, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ query: [(String, String)], _ fragment: String?, to bytes: inout [UInt8]) {
        var separator = UInt8(ascii: "?")
        for (name, value) in query {
            bytes.append(separator)
            encode(name, .query, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            encode(value, .query, to: &bytes)
            separator = UInt8(ascii: "&")
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            encode(fragment, .path, to: &bytes)
        }
    }

    private enum Part { case path, query }

    /// Encodes all but RFC 3986's unreserved characters and, in a path, those sub-delims that stand for themselves.
    private static func encode(_ words: String, _ part: Part, to bytes: inout [UInt8]) {
        var words = words
        words.withUTF8 { source in
            if source.allSatisfy(isUnreserved) { return bytes.append(contentsOf: source) }
            let digits: StaticString = "0123456789ABCDEF"
            for byte in source {
                switch byte {
                case _ where isUnreserved(byte): bytes.append(byte)
                case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: ","):
                    if part == .path { bytes.append(byte) } else { fallthrough }
                default:
                    bytes.append(UInt8(ascii: "%"))
                    bytes.append(digits.utf8Start[Int(byte >> 4)])
                    bytes.append(digits.utf8Start[Int(byte & 15)])
                }
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
