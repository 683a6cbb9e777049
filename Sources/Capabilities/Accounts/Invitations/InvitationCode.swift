import Secrets

/// The code of a printed invitation: two groups of four letters, none of which looks like another or makes a word.
///
/// It follows from the invitation's token, so that the paper can be printed by whoever has the link, and from the
/// installation's key, so that nobody else can work it out.
struct InvitationCode: Sendable, Equatable {
    private static let letters = Array("BCDFGHJKLMNPQRSTVWXZ".utf8)
    private static let count = 8
    private let plain: [UInt8]

    /// The code that belongs to a token.
    init(of token: Token, under hash: KeyedHash) {
        var plain: [UInt8] = []
        var bytes = hash.hash(Array(token.text.utf8))
        while plain.count < Self.count {
            // Above 239 the first letters would come up more often than the others.
            plain += bytes.filter { $0 < 240 }.map { Self.letters[Int($0) % Self.letters.count] }
            bytes = hash.hash(bytes)
        }
        self.plain = Array(plain.prefix(Self.count))
    }

    /// Reads what somebody typed: in small letters too, with spaces and hyphens anywhere; nil for anything else.
    init?(parsing typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        let plain = typed.uppercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        guard plain.count == Self.count, plain.allSatisfy(Self.letters.contains) else { return nil }
        self.plain = plain
    }

    /// As it is printed: `BCDF-GHJK`.
    var text: String {
        String(decoding: plain[..<4] + [UInt8(ascii: "-")] + plain[4...], as: UTF8.self)
    }

    /// What is stored in its place.
    func digest(under hash: KeyedHash) -> [UInt8] { hash.hash([0x20] + plain) }
}
