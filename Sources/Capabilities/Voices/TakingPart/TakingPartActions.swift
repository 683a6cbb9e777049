import Pages
import Spine

// What somebody without an account does leaves no act: the record never tells who answered, said or read what, or when.
// Whether the conversation is open, and whose words they are, is asked inside each of them.
extension VoicesCapability {
    static let beginTakingPart = Action("voices.begin-taking-part", by: [.anyone], isRecorded: false)
    static let answerView = Action("voices.answer-view", by: [.anyone], isRecorded: false)
    static let sayOwnWords = Action("voices.say-own-words", by: [.anyone], isRecorded: false)
    static let leaveDevice = Action("voices.leave-device", by: [.anyone], isRecorded: false)
    static let askReceipt = Action("voices.ask-receipt", by: [.anyone], isRecorded: false)
    static let comeBack = Action("voices.come-back", by: [.anyone], isRecorded: false)
    static let sayMeant = Action("voices.say-meant", by: [.anyone], isRecorded: false)
    static let askAnotherLook = Action("voices.ask-another-look", by: [.anyone], isRecorded: false)
    static let eraseSaid = Action("voices.erase-said", by: [.anyone], isRecorded: false)

    static let takingPartActions = [
        beginTakingPart, answerView, sayOwnWords, leaveDevice, askReceipt, comeBack, sayMeant, askAnotherLook,
        eraseSaid,
    ]

    static func deed(at route: TakingPartRoute) -> Deed? {
        switch route {
        case .door: nil
        case .start: Deed(beginTakingPart, on: .network)
        case .view: Deed(answerView, on: .network, isBrief: true)
        case .say, .check: Deed(sayOwnWords, on: .network)
        case .end: Deed(leaveDevice, on: .network)
        case .receipt: Deed(askReceipt, on: .network)
        case .back, .returned: Deed(comeBack, on: .network)
        case .said: nil
        case .meant, .returnedMeant: Deed(sayMeant, on: .network)
        case .again, .returnedAgain: Deed(askAnotherLook, on: .network)
        case .erase: Deed(eraseSaid, on: .network)
        }
    }
}
