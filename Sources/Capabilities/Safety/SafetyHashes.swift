import Pages
import Secrets
import Spine

/// The keyed hashes of this capability, each with a key of its own, and the bounds on what anyone may send.
struct SafetyHashes: Sendable {
    static let reports = RateLimit("safety.reports-from-origin", most: 20, per: 3600)
    static let worries = RateLimit("safety.worries-from-origin", most: 10, per: 3600)
    static let complaints = RateLimit("safety.complaints-from-origin", most: 10, per: 3600)
    static let lookUps = RateLimit("safety.look-ups-from-origin", most: 40, per: 3600)
    /// All tries of all people together: many machines may guess at once.
    static let allLookUps = RateLimit("safety.look-ups", most: 2000, per: 3600)

    let receipts: KeyedHash
    private let sights: KeyedHash
    private let limits: KeyedHash

    init(key: Key) {
        receipts = KeyedHash(key: key.subkey(for: "receipts"))
        sights = KeyedHash(key: key.subkey(for: "sights"))
        limits = KeyedHash(key: key.subkey(for: "limits"))
    }

    /// What the link to report an item carries: whoever has it was shown the item.
    func sight(of item: Item.ID) -> String {
        sights.hash(Array(item.text.utf8)).prefix(12).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Counts a try under each bound, up to the first that does not admit it, so that nobody uses up what is everybody's;
    /// says whether all admit it.
    func admit(_ tries: [(limit: RateLimit, name: String)], in acting: Acting) throws -> Bool {
        try tries.allSatisfy { limit, name in
            try limit.admits(limits.hash(Array("\(limit.purpose) \(name)".utf8)), at: acting.now, in: acting.tx)
        }
    }
}
