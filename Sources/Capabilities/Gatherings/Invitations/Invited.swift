public import Spine

/// Somebody who is asked to come, to one event or to a series, or who answered of their own accord.
public struct Invited: Sendable {
    public typealias ID = Spine.ID<Invited>

    /// How they learn of it.
    enum How: String, Sendable, CaseIterable {
        /// A letter by e-mail.
        case letter
        /// On paper, or by phone.
        case paper
        /// They belong to the group, or to the network, and answered on their own.
        case member
        /// By the event's own link.
        case link
    }

    let id: ID
    let event: Event.ID?
    let series: Series.ID?
    let actor: Actor.ID
    let how: How
    let invitedAt: Time
    /// As they are called: by their account, or as they said.
    let name: String
    /// Where letters go; nil without an address.
    let email: String?
    /// How else to reach them, as they said.
    let contact: String
    /// The language of their letters; nil for one who is nobody here.
    let language: String?
}
