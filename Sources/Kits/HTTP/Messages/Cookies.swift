/// The cookies that came with a request (RFC 6265, section 4.2): looked for when asked for.
///
/// The first of several with one name counts: browsers send the one with the longest path first. What is no pair, and
/// values that are no UTF-8, are passed over. Values are given as they were sent, without decoding.
public struct Cookies: Sendable {
    private let texts: [ArraySlice<UInt8>]

    /// Reads the values of the Cookie headers of one request.
    public init(parsing values: [[UInt8]]) { texts = values.map { $0[...] } }

    init(_ headers: Headers) {
        texts = headers.fields.lazy
            .filter { Bytes.same(headers.text[$0.name], "cookie".utf8) }
            .map { headers.text[$0.value] }
    }

    /// The value of a cookie.
    public subscript(name: String) -> String? {
        for text in texts {
            for pair in text.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
                    Bytes.trimmed(pair[..<equals]).elementsEqual(name.utf8),
                    let value = Bytes.text(Bytes.trimmed(pair[(equals + 1)...]))
                else { continue }
                return value
            }
        }
        return nil
    }

    /// Whether no cookie was sent.
    public var isEmpty: Bool {
        texts.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ";") } }
    }
}
