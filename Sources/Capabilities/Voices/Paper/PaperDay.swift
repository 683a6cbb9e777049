import Database
import Spine

/// The day on which the paper of a batch is to be destroyed: those who convene are asked to do it.
enum PaperDay {
    static let kind = Job.Kind("voices.paper-day")

    static let handler = JobHandler(kind) { job, store in
        guard let batch = job.item else { return .finished }
        let found = try store.read { tx in
            try tx.first("select destroy_by, destroyed_day from paper_batch where id = \(batch)") {
                (due: try $0.next(Time.self), done: try $0.next(Time?.self))
            }
        }
        guard let found, found.done == nil else { return .finished }
        if found.due > store.surroundings.now { return .again(at: found.due) }
        try store.act(PaperActions.remindOfPaper, by: .system, on: .item(batch)) { acting -> Void in
            let convenors = try acting.tx.all(
                """
                select membership.person from membership join item on item.cell = membership.cell
                where item.id = \(batch) and membership.standing = 'convenor' and membership.ended_at is null
                """
            ) { try $0.next(Actor.ID.self) }
            for convenor in convenors {
                try acting.ask(convenor, for: PaperBatch.toDestroy, about: batch, due: found.due)
            }
        }
        return .finished
    }
}
