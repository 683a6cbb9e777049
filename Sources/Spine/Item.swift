/// Anything that can be pointed at: a statement, a clause, a decision, a role, an event, a note, a cell itself.
///
/// Every capability's own rows share their `id` with an item, so that links, search, permission, export and erasure
/// are written once. Frozen things never change: an edit of one is a new item that *replaces* it.
public struct Item: Sendable {
    public typealias ID = Spine.ID<Item>

    /// A kind of item, declared by the capability that owns it.
    public struct Kind: Hashable, Sendable {
        /// The word that stands in the database, such as `conversation`.
        public let name: String
        /// Declares a kind. The name is forever: rows carry it.
        public init(_ name: StaticString) { self.name = name.description }
        init(stored: String) { name = stored }
    }

    /// Where an item is in its life.
    public enum State: String, Sendable, CaseIterable {
        /// Being made (typed, imported): seen by nobody but those who make it.
        case preparing
        /// In use.
        case live
        /// Fixed for good; can only be replaced.
        case frozen
        /// Taken back or out of use.
        case retired
    }

    public let id: ID
    public let kind: Kind
    /// The cell that it belongs to; nil for what belongs to the network, such as an organisation.
    public let cell: Cell.ID?
    public let state: State
    public let visibility: Visibility
    /// Who made it; nil once they have been erased.
    public let author: Actor.ID?
    /// The BCP 47 tag of the title's language.
    public let language: String
    /// Counts edits from 1; each edit names the revision that it was made from.
    public let revision: Int
    /// Somebody's words.
    public let title: String
    public let createdAt: Time
}
