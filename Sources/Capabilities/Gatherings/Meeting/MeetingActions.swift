import Phrases
import Spine

// The rows of the policy table that are about what happens at a meeting.
extension GatheringsCapability {
    static let propose = Action("gatherings.propose", by: [.member])
    static let orderAgenda = Action("gatherings.order-agenda", by: [.convenor], isRecorded: false)
    static let removeFromAgenda = Action("gatherings.remove-from-agenda", by: [.own, .convenor], isRecorded: false)
    // What is written while a meeting runs is kept many times; the record does not tell who came together with whom.
    static let writeNote = Action("gatherings.write-note", by: [.member], isRecorded: false)
    static let notePresence = Action("gatherings.note-presence", by: [.member], isRecorded: false)
    static let speakRound = Action("gatherings.speak-round", by: [.member], isRecorded: false)
    static let takeOn = Action("gatherings.take-on", by: [.member])
    static let changeAction = Action("gatherings.change-action", by: [.member])
    static let finishAction = Action("gatherings.finish-action", by: [.member])
    static let dropAction = Action("gatherings.drop-action", by: [.member])
    static let resumeAction = Action("gatherings.resume-action", by: [.member])
    static let writeMinutes = Action("gatherings.write-minutes", by: [.convenor], isRecorded: false)
    static let askMinutes = Action("gatherings.ask-minutes", by: [.convenor])
    static let answerMinutes = Action("gatherings.answer-minutes", by: [.member, .observer], isRecorded: false)
    /// Their time has come; nobody did anything new.
    static let agreeMinutes = Action("gatherings.agree-minutes", by: [.system], isRecorded: false)

    static let meetingActions: [Action] = [
        propose, orderAgenda, removeFromAgenda, writeNote, notePresence, speakRound, takeOn, changeAction, finishAction,
        dropAction, resumeAction, writeMinutes, askMinutes, answerMinutes, agreeMinutes,
    ]

    static let meetingVerbs: [String: any PhraseKey] = [
        propose.name: MeetingWords.didPropose, takeOn.name: UndertakingWords.didTakeOn,
        changeAction.name: UndertakingWords.didChange, finishAction.name: UndertakingWords.didFinish,
        dropAction.name: UndertakingWords.didDrop, resumeAction.name: UndertakingWords.didResume,
        askMinutes.name: MinutesWords.didAsk,
    ]

    static let meetingWaits: [Waiting.What: any PhraseKey] = [
        toDo: UndertakingWords.waitDo, toAgree: MinutesWords.waitAgree, toMend: MinutesWords.waitMend,
    ]

    static func deed(at route: MeetingRoute) -> Deed? {
        switch route {
        case .agenda(_, let id): Deed(propose, on: .item(id))
        case .order(_, let id): Deed(orderAgenda, on: .item(id))
        case .remove(_, _, let item): Deed(removeFromAgenda, on: .item(item))
        case .note(_, let id, _): Deed(writeNote, on: .item(id))
        case .here(_, let id), .present(_, let id, _): Deed(notePresence, on: .item(id))
        case .round(_, let id), .unsay(_, let id, _): Deed(speakRound, on: .item(id))
        case .minutes(_, let id): Deed(writeMinutes, on: .item(id))
        case .answer(_, let id): Deed(answerMinutes, on: .item(id))
        case .own: Deed(answer, on: .network)
        case .action(_, let id): Deed(changeAction, on: .item(id))
        case .notes, .actions, .actionsTable, .actionsDays, .record: nil
        }
    }
}
