public import Spine

/// Somebody being signed in on one device.
public struct Session: Sendable {
    public typealias ID = Spine.ID<Session>

    /// How long one lasts from the last day that it was used, in seconds.
    static let lifetime: Int64 = 60 * 86_400
    /// How long one that ended is still listed, in seconds.
    static let remembered: Int64 = 30 * 86_400

    public let id: ID
    /// What the browser is called, such as “Firefox, Android”.
    let browser: String
    /// The day it began.
    let began: Time
    /// The day it was last used.
    let seen: Time
    /// Whether it is the one that asks.
    let isThisOne: Bool
}
