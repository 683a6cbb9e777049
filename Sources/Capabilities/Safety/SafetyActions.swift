public import Spine

// The rows of the policy table that are about safety. Nothing about a report's or a worry's writer is recorded: their
// actions leave no act, and what the two named for safeguarding do leaves none at all.
extension SafetyCapability {
    static let changeGroup = Action("safety.change-group", by: [.convenor, .system])
    static let reportText = Action("safety.report", by: [.anyone], isRecorded: false)
    static let answerReport = Action("safety.answer-report", by: [.convenor])
    static let complain = Action("safety.complain", by: [.anyone], isRecorded: false)
    static let lookUp = Action("safety.look-up", by: [.anyone], isRecorded: false)
    static let answerOwed = Action("safety.answer-owed", by: [.convenor])
    static let answerAsKeeper = Action("safety.answer-as-keeper", by: [.host])
    static let raiseWorry = Action("safety.raise-worry", by: [.anyone], isRecorded: false)
    /// Open to all who belong to the group, as far as the table goes; only the two named find anything to act on.
    static let keepWorry = Action("safety.keep-worry", by: [.observer, .member, .convenor], isRecorded: false)
    static let keepBreaches = Action("safety.keep-breaches", by: [.host])
    static let readPapers = Action("safety.read-papers", by: [.host], isRecorded: false)
    static let work = Action("safety.work", by: [.system], isRecorded: false, in: Set(Item.State.allCases))

    public static var actions: [Action] {
        [
            changeGroup, reportText, answerReport, complain, lookUp, answerOwed, answerAsKeeper, raiseWorry, keepWorry,
            keepBreaches, readPapers, work,
        ]
    }

    public static func deed(at route: SafetyRoute) -> Deed? {
        switch route {
        case .groupEdit(let cell), .bases(let cell), .retention(let cell): Deed(changeGroup, on: .named(cell))
        case .report(let cell, _): Deed(answerReport, on: .named(cell))
        case .answer(let cell, _): Deed(answerOwed, on: .named(cell))
        case .worried(let cell): Deed(raiseWorry, on: .named(cell))
        case .worry(let cell, _): Deed(keepWorry, on: .named(cell))
        case .reporting: Deed(reportText, on: .network)
        case .complaints: Deed(complain, on: .network)
        case .receipts: Deed(lookUp, on: .network)
        case .keeperAnswer: Deed(answerAsKeeper, on: .network)
        case .breaches, .breach: Deed(keepBreaches, on: .network)
        case .group, .reports, .answers, .worries, .yourData, .keeper, .record, .assessment: nil
        }
    }
}
