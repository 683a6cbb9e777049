import Calendar
import Spine

/// That somebody wants to meet others: how often, where, and in which ways.
struct Wish: Sendable, Equatable {
    /// How often.
    enum Rhythm: String, Sendable, CaseIterable {
        case monthly, quarterly

        /// How many days after a round the next one that is theirs may be: rounds are four or five weeks apart.
        var days: Int64 {
            switch self {
            case .monthly: 20
            case .quarterly: 80
            }
        }
    }

    /// A way of meeting.
    enum Way: String, Sendable, CaseIterable {
        case walk
        case inPerson = "in-person"
        case phone, online
    }

    var rhythm: Rhythm
    /// With anybody in the network.
    var inNetwork: Bool
    /// With people of these groups.
    var cells: Set<Cell.ID>
    var ways: Set<Way>
    /// The codes of the languages that they can talk in.
    var languages: Set<String>
    /// Whether whoever shares theirs is told their address.
    var sharesAddress: Bool
    /// Whether whoever is to meet them is told what they need.
    var tellsNeeds: Bool
    var since: Time
    /// The first round from then on is theirs.
    var dueFrom: Time
    var pausedUntil: Time?

    /// What `dueFrom` is for those who are due in the next round whatever their rhythm.
    static let next = Time(milliseconds: 0)
    /// How many names the list of those not to meet may have.
    static let mostApart = 50

    /// The next round that is theirs.
    func nextRound(after now: Time, in zone: Zone) -> Time {
        let from = [now.adding(seconds: 1), dueFrom, pausedUntil ?? now].max() ?? now
        return Rounds.first(from: from, in: zone)
    }

    /// Whether the last round was theirs and found nobody for them. One that is due is told so by its date, which moves
    /// on as soon as somebody is found.
    func wasLeftOver(before now: Time, in zone: Zone) -> Bool {
        let last = Rounds.last(until: now, in: zone)
        return dueFrom > Self.next && dueFrom <= last && pausedUntil ?? last <= last
    }
}
