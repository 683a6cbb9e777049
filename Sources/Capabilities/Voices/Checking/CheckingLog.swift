import Calendar
import Database
import Spine

/// How many views came in and what became of them, for everybody: in protected counts, and by whole months, so that two
/// looks at the page do not tell what became of one view.
struct CheckingLog: Sendable {
    /// What became of a number of views.
    enum Outcome: Hashable, Sendable {
        case published
        case refused(Refusal)
        /// They wait, or are held back.
        case open
    }

    let all: ProtectedCount
    let parts: [(outcome: Outcome, count: ProtectedCount)]
    /// The first day that is not counted; nil where everything is, since nothing more comes.
    let until: Time?

    static func of(_ conversation: Conversation, at now: Time, in tx: ReadTransaction) throws -> CheckingLog {
        let refusals = Refusal.chosen(
            try tx.first("select refusals from conversation where id = \(conversation.id)") { try $0.next() } ?? "")
        let month = now.startOfMonth
        let isOver =
            try conversation.closesAt.map { $0 <= now } == true
            && tx.first(
                """
                select count(*) from statement
                where conversation = \(conversation.id) and moderation in ('unchecked', 'approved')
                """
            ) { try $0.next(Int.self) } == 0
        let until: Time? = isOver ? nil : month
        var counts: [Outcome: Int] = [:]
        try tx.forEach(
            """
            select moderation, refusal, count(*) from statement
            where conversation = \(conversation.id) and is_seed = 0 and day < \(until ?? now.adding(days: 1))
            group by moderation, refusal
            """
        ) { row in
            let (moderation, refusal) = (try row.next(Statement.Moderation.self), try row.next(String?.self))
            let outcome: Outcome =
                switch moderation {
                case .published: .published
                case .refused: refusal.flatMap { Refusal(rawValue: $0) }.map { .refused($0) } ?? .open
                case .unchecked, .approved, .held, .hidden: .open
                }
            counts[outcome, default: 0] += try row.next(Int.self)
        }
        let outcomes = [Outcome.published] + refusals.map { .refused($0) } + [.open]
        let numbers = outcomes.map { counts[$0] ?? 0 }
        return CheckingLog(
            all: ProtectedCount(numbers.reduce(0, +)), parts: Array(zip(outcomes, ProtectedCount.parts(numbers))),
            until: until)
    }
}

extension Time {
    /// The first moment of its month, in UTC.
    var startOfMonth: Time {
        let today = CivilDate(dayNumber: Int(day.milliseconds / 86_400_000))
        return day.adding(days: Int64(1 - today.day))
    }
}
