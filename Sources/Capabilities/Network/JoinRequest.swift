public import Spine

/// Somebody's asking to belong to a cell, until a convenor answers.
public struct JoinRequest: Sendable {
    public typealias ID = Spine.ID<JoinRequest>

    /// How it was answered; the raw values stand in the database.
    enum Answer: String, Sendable, CaseIterable {
        case admitted, declined
    }

    static let waits = Waiting.What("network.join-asked")

    let id: ID
    let person: Person.ID
    let name: String
    let note: String
    let askedAt: Time
}
