import CSodium

/// Hashes and verifies passwords, a few at a time, so that many sign-ins cannot use up the memory.
public struct PasswordHasher: Sendable {
    private let cost: PasswordCost
    private let turns: Turns

    /// Hashes at this cost; no more than `atOnce` threads at the same time, others wait.
    public init(cost: PasswordCost = .signIn, atOnce: Int = 2) {
        Sodium.prepare()
        self.cost = cost
        turns = Turns(atOnce)
    }

    /// The hash of a password with a salt of its own; fails with `memory` when there is none left.
    public func hash(_ password: Password) throws(SecretsError) -> PasswordHash {
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let result = turns.take {
            password.bytes.withUnsafeBytes { bytes in
                crypto_pwhash_str_alg(
                    &output, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
                    UInt64(cost.passes), cost.memory, crypto_pwhash_alg_argon2id13())
            }
        }
        let text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard result == 0, let hash = PasswordHash(stored: text) else {
            throw SecretsError(.memory, "There is not enough memory to hash a password; try again, or add memory.")
        }
        return hash
    }

    /// Whether the password belongs to the hash; the comparison takes constant time.
    public func verify(_ password: Password, against hash: PasswordHash) -> Bool {
        turns.take {
            password.bytes.withUnsafeBytes { bytes in
                crypto_pwhash_str_verify(
                    hash.text, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), UInt64(bytes.count)) == 0
            }
        }
    }

    /// Spends the time of a verification and says no: for a name that nobody has, so that timing does not tell.
    public func refuse(_ password: Password) -> Bool {
        _ = try? hash(password)
        return false
    }

    /// Whether the hash was made at another cost, so that it should be made anew at the next sign-in.
    public func needsRehash(_ hash: PasswordHash) -> Bool {
        crypto_pwhash_str_needs_rehash(hash.text, UInt64(cost.passes), cost.memory) != 0
    }
}
