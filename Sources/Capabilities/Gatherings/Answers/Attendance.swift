import Spine

/// What somebody answered about one event.
struct Attendance: Sendable {
    enum Answer: String, Sendable, CaseIterable {
        case coming
        case perhaps
        case notComing = "not-coming"
    }

    /// Whether they have a place, where places are counted.
    enum Seat: String, Sendable, CaseIterable {
        case none, has, waits
    }

    let event: Event.ID
    let invited: Invited.ID
    let answer: Answer
    let seat: Seat
    /// The order in which people said that they come; 0 for one of whom nobody knows a name, who has no turn yet.
    let turn: Int
    let answeredAt: Time
    /// On whose behalf they come; nil for themselves.
    let organisation: Item.ID?
    /// Who typed it in for them.
    let enteredBy: Actor.ID?
    /// How they are named at this event; empty for their own name.
    let shownName: String

    /// Whether they said that they come and not yet who they are, so that nothing is held for them.
    var lacksName: Bool { answer == .coming && turn == 0 }
}
