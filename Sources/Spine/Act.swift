/// Anything anyone did: who, on whose behalf, typed in by whom, when. Acts are only ever added.
public struct Act: Sendable {
    public typealias ID = Spine.ID<Act>

    public let id: ID
    public let at: Time
    /// Nil for the system's own acts.
    public let actor: Actor.ID?
    /// The action's name.
    public let verb: String
    public let item: Item.ID?
    public let cell: Cell.ID?
}
