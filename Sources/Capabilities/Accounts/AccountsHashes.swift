import Secrets

/// The keyed hashes under which weak secrets and names are kept, each with a key of its own.
struct AccountsHashes: Sendable {
    /// Six-digit codes.
    let codes: KeyedHash
    /// Printed invitations' codes.
    let invitations: KeyedHash
    /// Whose tries are counted.
    let limits: KeyedHash

    init(key: Key) {
        codes = KeyedHash(key: key.subkey(for: "codes"))
        invitations = KeyedHash(key: key.subkey(for: "invites"))
        limits = KeyedHash(key: key.subkey(for: "limits"))
    }
}
