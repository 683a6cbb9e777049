import CSodium

/// Bytes that only a holder of the key can read or make (XChaCha20-Poly1305).
public struct SealedBox: Sendable {
    private static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    private let key: Key

    /// Seals and opens with the key; give each purpose a subkey of its own.
    public init(key: Key) { self.key = key }

    /// Seals the bytes; `about` (whose row and column it is, say) has to be the same on opening.
    public func seal(_ bytes: [UInt8], about: [UInt8] = [], random: any RandomSource) -> [UInt8] {
        key.withBytes { SealedBox.seal(bytes, under: $0, about: about, random: random) }
    }

    /// The bytes that were sealed; fails with `tampered` for another key, another `about` or changed bytes.
    public func open(_ sealed: [UInt8], about: [UInt8] = []) throws(SecretsError) -> [UInt8] {
        guard let bytes = key.withBytes({ SealedBox.open(sealed, under: $0, about: about) }) else {
            throw SealedBox.refused
        }
        return bytes
    }

    /// Seals under the 32 bytes of a key.
    static func seal(
        _ bytes: [UInt8], under key: UnsafeRawBufferPointer, about: [UInt8], random: any RandomSource
    ) -> [UInt8] {
        let nonce = random.bytes(nonceCount)
        return nonce
            + [UInt8](unsafeUninitializedCapacity: bytes.count + tagCount) { output, initialized in
                crypto_aead_xchacha20poly1305_ietf_encrypt(
                    output.baseAddress!, nil, bytes, UInt64(bytes.count), about, UInt64(about.count), nil, nonce,
                    key.baseAddress!.assumingMemoryBound(to: UInt8.self))
                initialized = bytes.count + tagCount
            }
    }

    /// What was sealed under the 32 bytes of a key; nil for another key, another `about` or changed bytes.
    static func open(_ sealed: [UInt8], under key: UnsafeRawBufferPointer, about: [UInt8]) -> [UInt8]? {
        let count = sealed.count - nonceCount - tagCount
        guard count >= 0 else { return nil }
        let nonce = Array(sealed[..<nonceCount])
        let rest = Array(sealed[nonceCount...])
        var bytes = [UInt8](repeating: 0, count: max(count, 1))
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &bytes, nil, nil, rest, UInt64(rest.count), about, UInt64(about.count), nonce,
            key.baseAddress!.assumingMemoryBound(to: UInt8.self))
        guard result == 0 else { return nil }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    static var refused: SecretsError {
        SecretsError(.tampered, "The sealed bytes cannot be opened: the key is another one, or they were changed.")
    }
}
