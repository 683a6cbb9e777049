import Spine

/// What a date would lose: the organisations and the groups of which nobody could come, and the people who could not.
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
                groups: lost(cannot.flatMap(\.groups), but: can.flatMap(\.groups)),
                people: cannot.map(\.name).filter { !$0.isEmpty }.sorted(),
                favours: answered.filter { $0.answers[option.id] == .ifNeedBe }.map(\.name).filter { !$0.isEmpty }
                    .sorted())
        }
    }

    private static func lost(_ names: [String], but present: [String]) -> [String] {
        Set(names).subtracting(present).sorted()
    }
}
