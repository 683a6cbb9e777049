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
        let nonce = random.bytes(SealedBox.nonceCount)
        let sealed = key.withBytes { key in
            [UInt8](unsafeUninitializedCapacity: bytes.count + SealedBox.tagCount) { output, initialized in
                crypto_aead_xchacha20poly1305_ietf_encrypt(
                    output.baseAddress!, nil, bytes, UInt64(bytes.count), about, UInt64(about.count), nil, nonce,
                    key.baseAddress!.assumingMemoryBound(to: UInt8.self))
                initialized = bytes.count + SealedBox.tagCount
            }
        }
        return nonce + sealed
    }

    /// The bytes that were sealed; fails with `tampered` for another key, another `about` or changed bytes.
    public func open(_ sealed: [UInt8], about: [UInt8] = []) throws(SecretsError) -> [UInt8] {
        let count = sealed.count - SealedBox.nonceCount - SealedBox.tagCount
        guard count >= 0 else { throw SealedBox.refused }
        let nonce = Array(sealed[..<SealedBox.nonceCount])
        let rest = Array(sealed[SealedBox.nonceCount...])
        var bytes = [UInt8](repeating: 0, count: max(count, 1))
        let result = key.withBytes { key in
            crypto_aead_xchacha20poly1305_ietf_decrypt(
                &bytes, nil, nil, rest, UInt64(rest.count), about, UInt64(about.count), nonce,
                key.baseAddress!.assumingMemoryBound(to: UInt8.self))
        }
        guard result == 0 else { throw SealedBox.refused }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static var refused: SecretsError {
        SecretsError(.tampered, "The sealed bytes cannot be opened: the key is another one, or they were changed.")
    }
}
