import Database
import Pages
import Spine

/// Reminds the convenors of a group of a reply that they owe: some days before its day, and when that is over.
enum ReplyReminder {
    static let kind = Job.Kind("learning.reply-reminder")

    static let handler = JobHandler(kind) { job, store in
        guard let id = job.item else { return .finished }
        let found = try store.read { tx in
            try tx.first(
                """
                select raised.due, item.cell from raised join item on item.id = raised.id
                where raised.id = \(id) and raised.replied_day is null and item.state = 'live'
                """
            ) { (due: try $0.next(Time.self), cell: try $0.next(Cell.ID.self)) }
        }
        guard let found else { return .finished }
        let now = store.surroundings.now
        let soon = found.due.adding(days: -Raised.reminderDays)
        let over = found.due.adding(days: 1)
        if now < soon { return .again(at: soon) }
        let what = now < over ? Raised.toReply : Raised.overdue
        try store.act(TravellingActions.remind, by: .system, on: .item(id)) { acting in
            // Asked anew, so that the letter about what waits has it once more.
            for old in [Raised.toReply, Raised.overdue] { try acting.withdraw(old, about: id) }
            for convenor in try acting.convenors(of: found.cell) {
                try acting.ask(convenor, for: what, about: id, due: found.due.endOfDay)
            }
            acting.touch(found.cell)
        }
        return now < over ? .again(at: over) : .finished
    }
}
