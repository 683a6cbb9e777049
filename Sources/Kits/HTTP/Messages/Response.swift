/// What is answered.
///
/// The server itself adds Date, Content-Length, Connection and, where it compresses, Content-Encoding and Vary; it
/// makes a strong ETag weak for the compressed form. Content-Length and Transfer-Encoding given here are left out.
public struct Response: Sendable {
    public var status: Status
    public var headers: Headers
    public var body: Body
    /// Whether it may be sent as gzip.
    public var compress: Compression

    /// A response; `compress` matters for texts only.
    public init(_ status: Status, headers: Headers = [], body: Body = .empty, compress: Compression = .allowed) {
        self.status = status
        self.headers = headers
        self.body = body
        self.compress = compress
    }

    /// Whether the type says that the body is text, which gzip makes smaller.
    var isText: Bool {
        guard headers.first("content-encoding") == nil, let type = headers.first("content-type") else { return false }
        let name = Bytes.trimmed(type.prefix { $0 != UInt8(ascii: ";") }).map(Bytes.lower)
        return name.starts(with: "text/".utf8)
            || ["application/json", "application/javascript", "application/xml", "application/wasm"]
                .contains { name.elementsEqual($0.utf8) }
            || name.suffix(4).elementsEqual("+xml".utf8) || name.suffix(5).elementsEqual("+json".utf8)
    }
}
