/// A piece of background work, claimed by lease: whoever runs it may die, and another takes it up.
public struct Job: Sendable {
    public typealias ID = Spine.ID<Job>

    /// A kind of work, declared by the capability that does it.
    public struct Kind: Hashable, Sendable {
        public let name: String
        /// Declares a kind; the name is forever.
        public init(_ name: StaticString) { self.name = name.description }
        init(stored: String) { name = stored }
    }

    public let id: ID
    public let kind: Kind
    public let item: Item.ID?
    /// Numbers and names that the work needs, never anybody's words.
    public let detail: String
    /// How often it has been tried, this time included.
    public let attempts: Int
    /// How far the work had come, in the unit of its kind.
    public let progress: Int
    /// Until when this claim holds: who settles a job whose claim has passed to somebody else settles nothing.
    let claimedUntil: Time
    /// How often it had been asked for when it was claimed.
    let asked: Int
}
