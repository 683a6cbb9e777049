import Pages
import Spine

/// The work that lets minutes stand once the day has passed until which something could be missing from them.
enum MinutesJob {
    static let kind = Job.Kind("gatherings.minutes")

    static func enqueue(_ event: Event.ID, until day: Time, _ acting: Acting) throws {
        try acting.enqueue(kind, key: "gatherings.minutes:\(event.text)", item: event, at: day.endOfDay)
    }

    static let handler = JobHandler(kind) { job, store in
        guard let event = job.item else { return .finished }
        let (minutes, answers) = try store.read { tx in
            (try Minutes.find(event, tx: tx), try MinutesAnswer.all(at: event, tx: tx))
        }
        guard let minutes, minutes.state == .asked, let day = minutes.agreeBy else { return .finished }
        guard store.surroundings.now >= day.endOfDay else { return .again(at: day.endOfDay) }
        // Where something is missing, the words are mended and everybody is asked again.
        guard !answers.values.contains(where: { $0.isOpen(in: minutes) }) else { return .finished }
        try store.act(GatheringsCapability.agreeMinutes, by: .system, on: .item(event)) { acting in
            // Looked at again where it is written: somebody may have said meanwhile that something is missing.
            let now = try MinutesAnswer.all(at: event, tx: acting.tx)
            guard let found = try Minutes.find(event, tx: acting.tx), found.revision == minutes.revision,
                !now.values.contains(where: { $0.isOpen(in: found) })
            else { return }
            try acting.agreeMinutes(of: event)
        }
        return .finished
    }
}

extension MinutesAnswer {
    /// Whether it says that something is missing from the words as they stand.
    func isOpen(in minutes: Minutes) -> Bool { answer == .missing && revision == minutes.revision }
}
