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
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for (place, byte) in bytes.enumerated() {
                text[2 * place] = digits.utf8Start[Int(byte >> 4)]
                text[2 * place + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
