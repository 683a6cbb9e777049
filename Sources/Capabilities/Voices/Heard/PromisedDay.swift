import Database
import Pages
import Phrases
import Spine

/// The day by which people were promised an answer, and whether it was moved.
struct PromisedDay: Sendable {
    let by: Time
    /// The day that was promised first, and the day on which that was moved.
    let was: Time?
    let movedOn: Time?

    /// The columns that it is read from, in their order.
    static let columns: SQL = "conversation.answer_by, conversation.answer_was, conversation.answer_moved"

    static func read(_ row: inout Row) throws -> PromisedDay? {
        let (by, was, movedOn) = (try row.next(Time?.self), try row.next(Time?.self), try row.next(Time?.self))
        return by.map { PromisedDay(by: $0, was: was, movedOn: movedOn) }
    }

    /// Whether anything came of a conversation, seen by whomever.
    static func isKept(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> Bool {
        try tx.first(
            """
            select 1 from outcome join item on item.id = outcome.id
            where outcome.conversation = \(conversation) and item.state = 'live' limit 1
            """
        ) { _ in true } ?? false
    }

    /// From when on it is overdue, where nothing has come.
    var end: Time { by.endOfDay }

    func isPast(at now: Time) -> Bool { end <= now }

    /// What is said of it before anything has come: the usual sentence, or that it is overdue, and whether it was moved.
    func sentences(_ usual: String, isPast: Bool, in shown: Rendering) -> [String] {
        let first = isPast ? shown.say(HeardWords.answerLate, ["day": shown.day(by)]) : usual
        guard let was, let movedOn else { return [first] }
        return [first, shown.say(HeardWords.answerMoved, ["was": shown.day(was), "moved": shown.day(movedOn)])]
    }
}
