/// Whoever can act: a person with an account or listed by others, a participant without one, or the system itself.
public struct Actor: Sendable {
    public typealias ID = Spine.ID<Actor>

    /// What kind of actor this is; the raw values stand in the database.
    public enum Kind: String, Sendable, CaseIterable {
        case person, participant, system
    }

    public let id: ID
    public let kind: Kind
}
