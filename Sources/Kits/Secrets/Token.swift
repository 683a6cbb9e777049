/// An unguessable text that opens something: 160 random bits, written as 32 letters and digits.
///
/// The letters are Crockford's base 32 in lower case: no i, l, o or u, so that nothing is mistaken for another when it
/// is read out. It is shown once; only its digest is stored.
public struct Token: Sendable {
    static let byteCount = 20
    let bytes: [UInt8]

    /// A new token.
    public init(random: any RandomSource) {
        bytes = random.bytes(Token.byteCount)
    }

    /// Reads what somebody sent: 32 letters, in capitals too, with o for 0 and i or l for 1; nil for anything else.
    public init?(parsing text: String) {
        guard let bytes = Base32.decode(text, byteCount: Token.byteCount) else { return nil }
        self.bytes = bytes
    }

    /// The text to send: fits in a path or a cookie as it is.
    public var text: String { Base32.encode(bytes) }

    /// What is stored in the token's place.
    public var digest: Digest { Digest(bytes: Blake2b.hash(bytes)) }
}

extension Token: CustomStringConvertible, CustomReflectable {
    /// Never the token itself, so that it cannot slip into a log.
    public var description: String { "(token)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
