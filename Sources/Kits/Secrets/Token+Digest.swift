extension Token {
    /// What is stored of a token: 32 bytes of BLAKE2b, from which the token cannot be found.
    public struct Digest: Sendable, Hashable {
        /// The 32 bytes.
        public let bytes: [UInt8]

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// Takes stored bytes; nil if they are not 32.
        public init?(stored bytes: [UInt8]) {
            guard bytes.count == 32 else { return nil }
            self.bytes = bytes
        }

        /// Whether two digests are the same, in constant time.
        public static func == (left: Digest, right: Digest) -> Bool { constantTimeEqual(left.bytes, right.bytes) }
    }
}
