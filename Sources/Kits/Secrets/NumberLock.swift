/// Keeps a text under a random number of at least 128 bits such that whoever has what is kept, and not the number, learns
/// neither the text nor the number.
public enum NumberLock {
    /// What stands for the number where the text is looked up.
    public static func name(of number: [UInt8]) -> [UInt8] {
        Array(Blake2b.hash(Array("number".utf8) + number).prefix(16))
    }

    /// The text as it is kept. A number locks one text.
    public static func lock(_ text: String, under number: [UInt8], random: any RandomSource) -> String {
        let sealed = key(of: number).withUnsafeBytes {
            SealedBox.seal(Array(text.utf8), under: $0, about: name(of: number), random: random)
        }
        return String(decoding: Hexadecimal.encode(sealed), as: UTF8.self)
    }

    /// The text that was kept under the number; fails with `tampered` for anything else.
    public static func open(_ kept: String, under number: [UInt8]) throws(SecretsError) -> String {
        let sealed = Hexadecimal.decode(Array(kept.utf8)) ?? []
        guard
            let text = key(of: number).withUnsafeBytes({ SealedBox.open(sealed, under: $0, about: name(of: number)) })
        else { throw SealedBox.refused }
        return String(decoding: text, as: UTF8.self)
    }

    // Not a `Key`: it lives as long as one call, and its number is in ordinary memory anyway. Guarding memory takes a dozen
    // calls to the system.
    private static func key(of number: [UInt8]) -> [UInt8] { Blake2b.hash(Array("locked".utf8) + number) }
}
