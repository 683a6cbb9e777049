import FoundationEssentials
import Secrets
import Spine

/// The keyed hashes by which people without an account are known again, and what follows from them.
///
/// A receipt's link and words follow from the participant's random id and the installation's key: they can be shown again
/// to the browser that answered, and a copy of the database alone opens nothing.
struct TakingPartSecrets: Sendable {
    private let hands: KeyedHash
    private let links: KeyedHash
    private let stored: KeyedHash
    private let words: KeyedHash
    private let limits: KeyedHash
    private let draws: KeyedHash
    private let slips: KeyedHash

    init(key: Key) {
        hands = KeyedHash(key: key.subkey(for: "tp-hands"))
        links = KeyedHash(key: key.subkey(for: "tp-links"))
        stored = KeyedHash(key: key.subkey(for: "tp-store"))
        words = KeyedHash(key: key.subkey(for: "tp-words"))
        limits = KeyedHash(key: key.subkey(for: "tp-limit"))
        draws = KeyedHash(key: key.subkey(for: "tp-draws"))
        slips = KeyedHash(key: key.subkey(for: "tp-slips"))
    }

    /// Whoever writes on a slip of a batch: it follows from the slip and the key, so that no table says which slip is whose.
    func participant(of slip: Int, in batch: Item.ID) -> Actor.ID {
        Actor.ID(hash: slips.hash(Self.bytes(batch) + Array("\(slip)".utf8)))
    }

    /// From what a spot check is drawn.
    func seed(ofDraw count: Int, in batch: Item.ID) -> UInt64 {
        draws.hash(Self.bytes(batch) + Array("check \(count)".utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// What is kept of a browser in one conversation: in another one it is something else.
    func fingerprint(of hand: [UInt8], in conversation: Conversation.ID) -> [UInt8] {
        hands.hash(hand + Self.bytes(conversation))
    }

    func link(of participant: Actor.ID) -> ReturnLink { ReturnLink(links.hash(Self.bytes(participant))) }

    /// What is stored of a link.
    func digest(of link: ReturnLink) -> [UInt8] { stored.hash(link.bytes) }

    /// The four words of a participant; where somebody else in the conversation has the same, the next try's.
    func words(of participant: Actor.ID, try number: UInt8) -> FourWords {
        FourWords(words.hash(Self.bytes(participant) + [number]))
    }

    /// What is stored of four words.
    func digest(of words: FourWords, in conversation: Conversation.ID) -> [UInt8] {
        stored.hash(words.bytes + Self.bytes(conversation))
    }

    /// The name under which tries are counted.
    func counted(_ limit: RateLimit, _ name: [UInt8]) -> [UInt8] {
        limits.hash(Array("\(limit.purpose) ".utf8) + name)
    }

    /// From what the next view is drawn: the same until the next answer.
    func seed(_ hand: [UInt8], answers: Int) -> UInt64 {
        draws.hash(hand + Array("\(answers)".utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func bytes<Of>(_ id: ID<Of>) -> [UInt8] {
        withUnsafeBytes(of: id.uuid.uuid) { Array($0) }
    }
}
