import Pages
import Phrases
import Spine

// What travels: the one place where its addresses are answered.
extension LearningCapability {
    func show(_ route: TravellingRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .offer(let slug, let id): try showOffer(id, in: slug, reading)
        case .offered(let slug, let id): try showOffered(id, in: slug, reading)
        case .cameOf(let slug, let id): .goOn(to: reading.link(TravellingRoute.offered(slug, id).whole))
        case .raise(let slug, let id): try showRaise(id, in: slug, reading)
        case .raised(let slug, let id): try showRaised(id, in: slug, reading)
        case .mendReply(let slug, let id): try showMendReply(id, in: slug, reading)
        case .answerTime(let slug): try showAnswerTime(slug, reading)
        case .file(let slug, let id): try showFile(id, in: slug, reading)
        case .bring(let slug): try showBring(slug, reading)
        case .received(let slug, let id): try showReceived(id, in: slug, reading)
        case .takeAway(let slug, let id): try showTakeAway(id, in: slug, reading)
        case .passOn(let slug, let id): .goOn(to: reading.link(TravellingRoute.received(slug, id).whole))
        }
    }

    func take(_ route: TravellingRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .offer(let slug, let id): try takeOffer(id, in: slug, sending)
        case .offered(let slug, let id): try takeOffered(id, in: slug, sending)
        case .cameOf(let slug, let id): try takeCameOf(id, in: slug, sending)
        case .raise(let slug, let id): try takeRaise(id, in: slug, sending)
        case .raised(let slug, let id): try takeReply(id, in: slug, sending)
        case .mendReply(let slug, let id): try takeMendReply(id, in: slug, sending)
        case .answerTime(let slug): try takeAnswerTime(in: slug, sending)
        case .file(let slug, let id): try takeFile(id, in: slug, sending)
        case .bring(let slug): try takeBring(in: slug, sending)
        case .takeAway(let slug, let id): try takeAway(id, in: slug, sending)
        case .passOn(let slug, let id): try takePassOn(id, in: slug, sending)
        case .received: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }
}
