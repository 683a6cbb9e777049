extension Request {
    /// What a request asks for: a path and a query, decoded strictly.
    ///
    /// Refused are: anything but a path (`*`, an authority, an absolute address), broken escapes, invalid UTF-8,
    /// control bytes, segments `.` and `..`, segments that hold an encoded slash, and `//` at the beginning, which a
    /// browser would read as another host.
    public struct Target: Sendable {
        /// The most bytes a target may have.
        public static let limit = 8000

        /// The decoded segments; none for `/`. `/a//b` has an empty one in the middle.
        public let path: [String]
        /// Whether a slash follows the last segment; false for `/`, which has none.
        public let trailingSlash: Bool
        /// What follows the question mark.
        public let query: Query
        /// The target as it was sent.
        public let raw: String

        /// Reads a target as it stands in a request's first line.
        public init(parsing bytes: [UInt8]) throws(HTTPError) {
            guard bytes.count <= Self.limit else {
                throw HTTPError(.targetTooLong, "The address is longer than \(Self.limit) bytes.")
            }
            guard bytes.first == UInt8(ascii: "/"), bytes.count < 2 || bytes[1] != UInt8(ascii: "/"),
                bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
            else { throw HTTPError(.badTarget, "The address is not a path.") }
            let question = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
            var segments = bytes[1..<question].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            trailingSlash = segments.count > 1 && segments.last?.isEmpty == true
            if segments.last?.isEmpty == true { segments.removeLast() }
            var path: [String] = []
            path.reserveCapacity(segments.count)
            for segment in segments { path.append(try Self.decoded(segment)) }
            self.path = path
            query = Query(
                try Query.pairs(parsing: bytes[question...].dropFirst(), limit: Query.limit, otherwise: .badTarget))
            raw = String(decoding: bytes, as: UTF8.self)
        }

        /// Reads a target from text, as tests write it.
        public init(_ text: String) throws(HTTPError) { try self.init(parsing: Array(text.utf8)) }

        private static func decoded(_ segment: ArraySlice<UInt8>) throws(HTTPError) -> String {
            guard let text = Bytes.percentDecoded(segment, plusIsSpace: false),
                text != ".", text != "..",
                text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") })
            else { throw HTTPError(.badTarget, "A part of the address cannot be read.") }
            return text
        }
    }
}
