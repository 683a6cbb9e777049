import Database
import Spine

/// The background work of an import that was begun with a form.
enum ImportJob {
    static let kind = Job.Kind("voices.import")
    /// How long one run may take, in seconds: well within a job's lease.
    private static let longestRun: Int64 = 20

    static func key(of conversation: Conversation.ID, intake: Int) -> String {
        "voices.import:\(conversation.text):\(intake)"
    }

    static let handler = JobHandler(kind) { job, store in
        guard let conversation = job.item, let intake = Int(job.detail),
            let upload = try store.read({ try PolisUpload.kept(for: conversation, intake: intake, in: $0) }),
            let asked = try store.read({ tx in
                try tx.first("select title, language from item where id = \(conversation)") {
                    (try $0.next(String.self), try $0.next(String.self))
                }
            })
        else { return .finished }
        let sheet = try AnswerSheet(upload.export(), question: asked.0, language: asked.1)
        let work = AnswerIntake(sheet, into: conversation, intake: intake, store: store)
        let end = store.surroundings.now.adding(seconds: longestRun)
        var part = job.progress
        while part < work.partCount {
            guard try work.write(part: part) else { return .finished }
            part += 1
            if store.surroundings.now >= end { return .unfinished(progress: part) }
        }
        try work.finish()
        return .finished
    }
}
