import Spine

/// What a date would lose: the organisations and the groups of which nobody could come, and the people who could not.
///
/// Who can come stands there by name. So a group is named only to those who may see who belongs to it, and only where
/// five of it answered: else its line would say of somebody that they belong to it.
struct DateLoss: Sendable {
    let option: DatePoll.Option
    let standing: BestDate.Standing
    let organisations: [String]
    let groups: [String]
    let people: [String]
    /// Those who can if need be.
    let favours: [String]

    /// The dates of a poll, the best first; only those who answered are counted.
    static func all(_ poll: DatePoll, _ asked: [Asked]) -> [DateLoss] {
        let answered = asked.filter(\.hasAnswered)
        let voices = answered.map { one in
            BestDate.Voice(
                organisations: Set(one.organisations), answers: poll.options.map { one.answers[$0.id] })
        }
        return BestDate.order(voices, dates: poll.options.count).map { standing in
            let option = poll.options[standing.date]
            let can = answered.filter { one in [.yes, .ifNeedBe].contains(one.answers[option.id]) }
            let cannot = answered.filter { one in ![.yes, .ifNeedBe].contains(one.answers[option.id]) }
            return DateLoss(
                option: option, standing: standing,
                organisations: lost(cannot.flatMap(\.organisations), but: can.flatMap(\.organisations)),
                groups: lostGroups(cannot, but: can),
                people: cannot.map(\.name).filter { !$0.isEmpty }.sorted(),
                favours: answered.filter { $0.answers[option.id] == .ifNeedBe }.map(\.name).filter { !$0.isEmpty }
                    .sorted())
        }
    }

    private static func lostGroups(_ cannot: [Asked], but can: [Asked]) -> [String] {
        let present = Set(can.flatMap(\.groups.keys))
        return Dictionary(grouping: cannot.flatMap(\.groups)) { $0.key }
            .filter { !present.contains($0.key) && ProtectedCount($0.value.count).shown != nil }
            .compactMap(\.value.first?.value).sorted()
    }

    private static func lost(_ names: [String], but present: [String]) -> [String] {
        Set(names).subtracting(present).sorted()
    }
}
