import CSodium

/// A file encrypted with a passphrase, written and read as a stream (argon2id, XChaCha20-Poly1305 secretstream).
///
/// Layout: eight letters, the cost (memory in KiB and passes, 32 bits each, little-endian), a salt of 16 bytes, the
/// stream's header of 24, then chunks of 64 KiB with 17 bytes of seal each; the last one, shorter or empty, says so.
public enum EncryptedFile {
    static let letters = Array("ARGONX01".utf8)
    static let saltCount = 16
    static let chunkCount = 64 << 10
    static let sealCount = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
    static let headerCount = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)
    static let prefaceCount = letters.count + 8 + saltCount
    /// The dearest cost that is accepted from a file, so that a forged one cannot use up the memory.
    static let dearest = PasswordCost(memory: 1 << 30, passes: 16)

    /// Whether bytes are the beginning of such a file.
    public static func recognises(_ beginning: [UInt8]) -> Bool { beginning.starts(with: letters) }

    /// What comes before the stream and is sealed along with its first chunk.
    static func preface(_ cost: PasswordCost, salt: [UInt8]) -> [UInt8] {
        letters + littleEndian(cost.memory >> 10) + littleEndian(cost.passes) + salt
    }

    /// Reads the cost and the salt; fails with `malformed` unless the program could have written them.
    static func read(preface bytes: [UInt8]) throws(SecretsError) -> (cost: PasswordCost, salt: [UInt8]) {
        guard bytes.count == prefaceCount, Array(bytes[..<8]) == letters else {
            throw SecretsError(.malformed, "This is not a file that was encrypted by this program.")
        }
        let memory = number(bytes[8..<12]) << 10
        let passes = number(bytes[12..<16])
        guard (8192...dearest.memory).contains(memory), (1...dearest.passes).contains(passes) else {
            throw SecretsError(.malformed, "The encrypted file asks for more work than this program ever writes.")
        }
        return (PasswordCost(memory: memory, passes: passes), Array(bytes[16...]))
    }

    /// The key of the stream.
    static func key(_ passphrase: Password, cost: PasswordCost, salt: [UInt8]) throws(SecretsError) -> Key {
        var result: Int32 = 0
        let key = Key { output in
            result = passphrase.bytes.withUnsafeBytes { bytes in
                crypto_pwhash(
                    output.baseAddress!.assumingMemoryBound(to: UInt8.self), UInt64(output.count),
                    bytes.baseAddress!.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), salt,
                    UInt64(cost.passes), cost.memory, crypto_pwhash_alg_argon2id13())
            }
        }
        guard result == 0 else {
            throw SecretsError(.memory, "There is not enough memory for the key of an encrypted file; add memory.")
        }
        return key
    }

    private static func littleEndian(_ number: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
