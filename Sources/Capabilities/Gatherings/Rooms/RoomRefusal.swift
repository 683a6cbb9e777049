import Pages
import Phrases
import Spine

/// Why a room cannot be had, and when it can: never who has it.
struct RoomRefusal: Error {
    enum Why: Sendable {
        case closed, shut, taken
    }

    let room: Room
    /// The times that cannot be had.
    let refused: [(slot: Slot, why: Why)]
    /// How many times were asked for.
    let asked: Int
    /// What is free on the day, where one time was asked for.
    let free: [Slot]
    /// The next time that is long enough, where the day has none.
    let next: Slot?

    /// Whether the other times of a regular booking can be had without these.
    var canSkip: Bool { asked > refused.count }

    /// In plain words, in a language.
    func words(_ say: Phrases, _ site: SiteFacts) -> String {
        guard asked == 1, let why = refused.first?.why else {
            let dates = refused.map { $0.slot.day(say, site) }
            return say(RoomBookingsWords.datesTaken, ["dates": say.list(dates)])
        }
        var parts: [String] = []
        switch why {
        case .closed: return say(RoomBookingsWords.isClosed, ["room": room.name])
        case .shut: parts.append(say(RoomBookingsWords.isShut, ["room": room.name]))
        case .taken: parts.append(say(RoomBookingsWords.isTaken, ["room": room.name]))
        }
        let times = free.map { $0.hours(say, site) }
        parts.append(
            times.isEmpty
                ? say(RoomBookingsWords.noneFree) : say(RoomBookingsWords.freeThen, ["times": say.list(times)]))
        if let next { parts.append(say(RoomBookingsWords.freeNext, ["when": next.words(say, site)])) }
        return parts.joined(separator: " ")
    }
}
