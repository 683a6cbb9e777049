import Database
public import Spine

/// Somebody is worried about a person: the start of a log that the lead and the deputy for safeguarding alone read.
///
/// It is no item, leaves no act, stands in no count, export or record, and what waits about it says nothing of it.
public struct Worry: Sendable {
    public typealias ID = Spine.ID<Worry>

    /// How it ended.
    enum Outcome: String, CaseIterable, Sendable {
        case referred
        case supported
        case nothingFound = "nothing-found"
        case notReached = "not-reached"

        var words: Words {
            switch self {
            case .referred: .outcomeReferred
            case .supported: .outcomeSupported
            case .nothingFound: .outcomeNothing
            case .notReached: .outcomeNotReached
            }
        }
    }

    let id: ID
    let item: Item.ID?
    let note: String
    /// The name of who raised it; nil once they have been erased, or where nobody was signed in.
    let raisedBy: String?
    let day: Time
    let outcome: Outcome?
    let lead: Actor.ID?
    let deputy: Actor.ID?
}

extension Worry.Outcome: Bindable, ColumnReadable {}
