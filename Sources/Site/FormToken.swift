import Pages
import Secrets
import Spine

/// The token of a signed-in person's forms: a number used once, and a proof that this site wrote it for this session.
///
/// The number is new for every form on every page, so that the token says nothing to somebody who can watch the
/// lengths of compressed pages.
struct FormToken: Sendable {
    private let key: KeyedHash
    private let random: any RandomSource

    init(key: Key, random: any RandomSource) {
        self.key = KeyedHash(key: key.subkey(for: "forms"))
        self.random = random
    }

    /// A new token for a session.
    func issue(for session: [UInt8]) -> String {
        let nonce = random.bytes(16)
        return Self.hexadecimal(nonce + key.hash(session + nonce))
    }

    /// The number in a token that was written for this session; nil for any other text.
    func nonce(in text: String, of session: [UInt8]) -> [UInt8]? {
        guard text.utf8.count <= 256, let bytes = Self.bytes(text), bytes.count > 16 else { return nil }
        let nonce = Array(bytes[..<16])
        return key.verify(Array(bytes[16...]), of: session + nonce) ? nonce : nil
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16),
                digits[index] != UInt8(ascii: "+"), digits[index] != UInt8(ascii: "-")
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
