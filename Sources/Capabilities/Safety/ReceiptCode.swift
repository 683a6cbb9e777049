import Secrets

/// The code under which somebody finds again what they sent: three groups of four letters, none of which looks like
/// another or makes a word.
///
/// It follows from what was sent, so that the same form sent twice leaves one row and shows one code, and from the
/// installation's key, so that nobody can work it out.
struct ReceiptCode: Sendable, Equatable {
    private static let letters = Array("BCDFGHJKLMNPQRSTVWXZ".utf8)
    private static let count = 12
    private let plain: [UInt8]

    /// The code of what was sent, given in parts.
    init(of parts: [String], under hash: KeyedHash) {
        var plain: [UInt8] = []
        var bytes = hash.hash(parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
        while plain.count < Self.count {
            // Above 239 the first letters would come up more often than the others.
            plain += bytes.filter { $0 < 240 }.map { Self.letters[Int($0) % Self.letters.count] }
            bytes = hash.hash(bytes)
        }
        self.plain = Array(plain.prefix(Self.count))
    }

    /// Reads what somebody typed: in small letters too, with spaces and hyphens anywhere; nil for anything else.
    init?(parsing typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let plain = typed.uppercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        guard plain.count == Self.count, plain.allSatisfy(Self.letters.contains) else { return nil }
        self.plain = plain
    }

    /// As it is shown: `BCDF-GHJK-LMNP`.
    var text: String {
        [plain[..<4], plain[4..<8], plain[8...]].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// What is stored in its place.
    func digest(under hash: KeyedHash) -> [UInt8] { hash.hash([0x20] + plain) }
}
