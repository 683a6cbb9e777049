import Pages
import Phrases
import Spine

/// The rows of the policy table that are about what travels.
enum TravellingActions {
    static let offer = Action("learning.offer", by: [.own, .convenor])
    static let takeUp = Action("learning.take-up", by: [.convenor])
    static let cameOf = Action("learning.came-of", by: [.member])
    static let raise = Action("learning.raise", by: [.own, .convenor])
    static let reply = Action("learning.reply", by: [.convenor])
    static let mendReply = Action("learning.mend-reply", by: [.convenor])
    static let setAnswerTime = Action("learning.set-answer-time", by: [.convenor])
    /// Reminding a group of a reply that it owes: by the background.
    static let remind = Action("learning.remind", by: [.system], isRecorded: false)
    static let carry = Action("learning.carry", by: [.own, .convenor])
    static let bring = Action("learning.bring", by: [.convenor])
    static let takeAway = Action("learning.take-away", by: [.convenor])
    static let passOn = Action("learning.pass-on", by: [.convenor])

    static let all = [
        offer, takeUp, cameOf, raise, reply, mendReply, setAnswerTime, remind, carry, bring, takeAway, passOn,
    ]

    static let verbs: [String: any PhraseKey] = [
        offer.name: TravellingWords.didOffer, takeUp.name: TravellingWords.didTakeUp,
        cameOf.name: TravellingWords.didCameOf, raise.name: TravellingWords.didRaise,
        reply.name: TravellingWords.didReply, mendReply.name: TravellingWords.didMendReply,
        setAnswerTime.name: TravellingWords.didSetAnswerTime,
        carry.name: TravellingWords.didCarry, bring.name: TravellingWords.didBring,
        takeAway.name: TravellingWords.didTakeAway, passOn.name: TravellingWords.didCarry,
    ]

    static func deed(at route: TravellingRoute) -> Deed? {
        switch route {
        case .offer(_, let id): Deed(offer, on: .item(id))
        case .offered(_, let id): Deed(takeUp, on: .item(id))
        case .cameOf(_, let id): Deed(cameOf, on: .item(id))
        case .raise(_, let id): Deed(raise, on: .item(id))
        case .raised(_, let id): Deed(reply, on: .item(id))
        case .mendReply(_, let id): Deed(mendReply, on: .item(id))
        case .answerTime(let cell): Deed(setAnswerTime, on: .named(cell))
        case .file(_, let id): Deed(carry, on: .item(id))
        case .bring(let cell): Deed(bring, on: .named(cell))
        case .takeAway(_, let id): Deed(takeAway, on: .item(id))
        case .passOn(_, let id): Deed(passOn, on: .item(id))
        case .received: nil
        }
    }
}
