import Pages
import Spine

/// What can be done about what was heard.
enum HeardActions {
    static let write = Action("voices.write-outcome", by: [.convenor])
    static let change = Action("voices.change-outcome", by: [.convenor])
    static let takeBack = Action("voices.take-back-outcome", by: [.convenor])
    /// Letters to those who asked for them; whom they go to is nobody's to read in the record.
    static let tell = Action("voices.tell-outcome", by: [.system], isRecorded: false)
    static let remindOfAnswer = Action("voices.remind-of-answer", by: [.system], isRecorded: false)
    static let stopLetters = Action("voices.stop-letters", by: [.anyone], isRecorded: false)
    /// Answers of each person, without names, leave for other programs.
    static let exportVotes = Action("voices.export-votes", by: [.convenor])

    static let all = [write, change, takeBack, tell, remindOfAnswer, stopLetters, exportVotes]

    static func deed(at route: HeardRoute) -> Deed? {
        switch route {
        case .page, .results: nil
        case .newOutcome(_, let conversation): Deed(write, on: .item(conversation))
        case .outcome(_, let outcome): Deed(change, on: .item(outcome))
        case .takeBack(_, let outcome): Deed(takeBack, on: .item(outcome))
        case .polis(_, let conversation): Deed(exportVotes, on: .item(conversation))
        case .stopLetters: Deed(stopLetters, on: .network)
        }
    }
}
