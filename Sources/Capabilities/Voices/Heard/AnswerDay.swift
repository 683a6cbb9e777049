import Database
import Spine

/// The day of a promised answer: where nothing has come by then, the convenors are asked for it.
enum AnswerDay {
    static let kind = Job.Kind("voices.answer-day")
    static let owed = Waiting.What("owe-answer")

    /// Has it looked at now, and again on the day.
    static func enqueue(_ conversation: Conversation.ID, _ acting: Acting) throws {
        try acting.enqueue(kind, key: "voices.answer-day:\(conversation.text)", item: conversation)
    }

    static let handler = JobHandler(kind) { job, store in
        guard let conversation = job.item else { return .finished }
        let (day, isKept) = try store.read { tx in
            (
                try tx.first(
                    """
                    select \(PromisedDay.columns) from conversation join item on item.id = conversation.id
                    where conversation.id = \(conversation) and item.state = 'live'
                    """, PromisedDay.read) ?? nil, try PromisedDay.isKept(conversation, in: tx)
            )
        }
        guard let day, !isKept else { return .finished }
        guard day.isPast(at: store.surroundings.now) else { return .again(at: day.end) }
        try store.act(HeardActions.remindOfAnswer, by: .system, on: .item(conversation)) { acting -> Void in
            let convenors = try acting.tx.all(
                """
                select membership.person from membership join item on item.cell = membership.cell
                where item.id = \(conversation) and membership.standing = 'convenor' and membership.ended_at is null
                """
            ) { try $0.next(Actor.ID.self) }
            for convenor in convenors { try acting.ask(convenor, for: owed, about: conversation, due: day.by) }
        }
        return .finished
    }
}
