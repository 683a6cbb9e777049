import Pages
import Phrases
import Spine

// Who checks views. Members check only where they are named; that is looked up with the conversation.
extension VoicesCapability {
    static let checkView = Action("voices.check-view", by: [.convenor, .member])
    static let checkName = Action("voices.check-name", by: [.convenor, .member])
    static let takeBackCheck = Action("voices.take-back-check", by: [.convenor, .member])
    /// Putting a view out of sight since somebody is worried, and back among those that wait: neither leaves an act, so
    /// that nobody but the lead and the deputy can tell that there was a worry.
    static let holdView = Action("voices.hold-view", by: [.convenor, .member], isRecorded: false)
    static let releaseView = Action("voices.release-view", by: [.convenor, .member], isRecorded: false)
    /// Publishing what was approved, and asking those who check; it leaves no act, since nobody decided anything new.
    static let tendQueue = Action("voices.tend-queue", by: [.system], isRecorded: false)

    static var checkingActions: [Action] { [checkView, checkName, takeBackCheck, holdView, releaseView, tendQueue] }

    /// What waits for those who check, as My page says it.
    static var checkingWaits: [Waiting.What: any PhraseKey] {
        [CheckingQueue.checking: CheckingWords.waitCheck]
    }

    static func checkingDeed(at route: CheckingRoute) -> Deed? {
        switch route {
        case .queue(_, let id): Deed(checkView, on: .item(id))
        case .names(_, let id): Deed(checkName, on: .item(id))
        case .decided(_, let id): Deed(takeBackCheck, on: .item(id))
        case .release(_, let id): Deed(releaseView, on: .item(id))
        case .log: nil
        }
    }
}
