/// What bytes are told apart by: 32 bytes of BLAKE2b without a key, in hexadecimal. Anybody can work it out, so it proves
/// that nothing was changed by accident, not who wrote it.
public struct Fingerprint: Sendable, Hashable {
    /// The 64 hexadecimal digits.
    public let text: String

    /// The fingerprint of the bytes.
    public init(of bytes: [UInt8]) {
        text = String(decoding: Hexadecimal.encode(Blake2b.hash(bytes)), as: UTF8.self)
    }
}
