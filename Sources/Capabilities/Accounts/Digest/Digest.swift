import Calendar
import Spine

/// What one letter tells somebody: what waits for them, and what changed because of them, each thing once.
struct Digest: Sendable {
    /// How often somebody gets it.
    enum Rhythm: String, Sendable, CaseIterable {
        case daily, weekly, never
    }

    /// Something that somebody else did to what the reader made.
    struct Change: Sendable {
        let at: Time
        let verb: String
        /// Who did it; nil where the reader does not see what they did it to.
        let who: String?
        let item: Item.ID
        let title: String
    }

    /// How many things of a kind one letter names; the rest stands on My page.
    static let most = 20
    /// The hour of the day at which letters go, in the site's time zone.
    static let hour = 7
    /// How long a letter is kept where nobody could send it, in days: it names others.
    static let daysToSend: Int64 = 14
    /// For how many days a letter's link is good.
    static let linkLasts: Int64 = 400
    /// How many days back the first letter to somebody reaches.
    static let reach: Int64 = 7

    let waiting: [Waiting]
    let changes: [Change]

    var isEmpty: Bool { waiting.isEmpty && changes.isEmpty }
}

extension Digest.Rhythm {
    /// The next time for a letter after a moment: seven in the morning, in a weekly rhythm on a Monday.
    func next(after now: Time, in zone: Zone) -> Time? {
        guard self != .never else { return nil }
        let today = zone.civil(at: now.milliseconds).date
        let mornings = (0...7).map(today.adding(days:)).filter { self == .daily || $0.weekday == 1 }
            .compactMap { CivilTime($0, hour: Digest.hour, minute: 0) }
        return mornings.map { Time(milliseconds: zone.milliseconds(of: $0)) }.first { $0 > now }
    }
}
