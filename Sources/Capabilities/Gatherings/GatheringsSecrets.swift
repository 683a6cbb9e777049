import Secrets
import Spine

/// The keyed hashes from which links of those without an account follow: they can be written into each letter again, and
/// a copy of the database alone opens nothing.
struct GatheringsSecrets: Sendable {
    private let links: KeyedHash
    private let stored: KeyedHash
    private let limits: KeyedHash
    private let forms: KeyedHash

    init(key: Key) {
        links = KeyedHash(key: key.subkey(for: "g-links"))
        stored = KeyedHash(key: key.subkey(for: "g-store"))
        limits = KeyedHash(key: key.subkey(for: "g-limit"))
        forms = KeyedHash(key: key.subkey(for: "g-forms"))
    }

    /// The link of somebody's own letter.
    func link(of invited: Invited.ID) -> ReturnLink { ReturnLink(links.hash(Array(invited.text.utf8))) }

    /// The link of somebody who is asked which dates suit them.
    func link(of asked: Asked.ID) -> ReturnLink { ReturnLink(links.hash(Array("dates \(asked.text)".utf8))) }

    /// The secret address of somebody's calendar: another number is another address.
    func feed(of person: Person.ID, number: Int) -> ReturnLink {
        ReturnLink(links.hash(Array("calendar \(person.text) \(number)".utf8)))
    }

    /// Who answers by a form of this number, about an event or about dates.
    func participant(of number: Token, about item: Item.ID) -> Actor.ID {
        Actor.ID(hash: forms.hash(Array("\(item.text) \(number.text)".utf8)))
    }

    /// What is stored of a link.
    func digest(of link: ReturnLink) -> [UInt8] { stored.hash(link.bytes) }

    /// The name under which tries are counted.
    func counted(_ limit: RateLimit, _ name: String) -> [UInt8] { limits.hash(Array("\(limit.purpose) \(name)".utf8)) }
}
