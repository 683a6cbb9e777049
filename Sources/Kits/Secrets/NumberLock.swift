/// Keeps a text under a random number of at least 128 bits such that whoever has what is kept, and not the number, learns
/// neither the text nor the number.
public enum NumberLock {
    /// What stands for the number where the text is looked up.
    public static func name(of number: [UInt8]) -> [UInt8] {
        Array(Blake2b.hash(Array("number".utf8) + number).prefix(16))
    }

    /// The text as it is kept. A number locks one text.
    public static func lock(_ text: String, under number: [UInt8], random: any RandomSource) -> String {
        let sealed = box(of: number).seal(Array(text.utf8), about: name(of: number), random: random)
        return String(decoding: Hexadecimal.encode(sealed), as: UTF8.self)
    }

    /// The text that was kept under the number; fails with `tampered` for anything else.
    public static func open(_ kept: String, under number: [UInt8]) throws(SecretsError) -> String {
        let sealed = Hexadecimal.decode(Array(kept.utf8)) ?? []
        return String(decoding: try box(of: number).open(sealed, about: name(of: number)), as: UTF8.self)
    }

    private static func box(of number: [UInt8]) -> SealedBox {
        guard let key = Key(bytes: Blake2b.hash(Array("locked".utf8) + number)) else {
            preconditionFailure("a digest has the length of a key")
        }
        return SealedBox(key: key)
    }
}
