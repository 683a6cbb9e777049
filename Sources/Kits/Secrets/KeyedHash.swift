/// BLAKE2b with a key: proves that this installation wrote something, and hides what is easily guessed.
public struct KeyedHash: Sendable {
    private let key: Key

    /// Hashes under the key; give each purpose a subkey of its own.
    public init(key: Key) { self.key = key }

    /// The 32 bytes that only a holder of the key can make.
    public func hash(_ bytes: [UInt8]) -> [UInt8] {
        key.withBytes { Blake2b.hash(bytes, key: $0) }
    }

    /// Whether the hash belongs to the bytes, in constant time.
    public func verify(_ hash: [UInt8], of bytes: [UInt8]) -> Bool {
        constantTimeEqual(self.hash(bytes), hash)
    }
}
