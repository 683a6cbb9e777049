public import Phrases
public import Spine

// The rows of the policy table that are about voices.
extension VoicesCapability {
    /// Bringing a conversation in from elsewhere: begun by a convenor, or on the server.
    static let importConversation = Action("voices.import-conversation", by: [.convenor, .system])
    /// A part of that work; it leaves no act, since nobody did anything new.
    static let importPart = Action(
        "voices.import-part", by: [.system], isRecorded: false, in: [.preparing, .live])
    static let finishImport = Action("voices.finish-import", by: [.system], in: [.preparing, .live])
    static let publishLandscape = Action("voices.publish-landscape", by: [.system])

    public static var actions: [Action] {
        [importConversation, importPart, finishImport, publishLandscape]
            + setUpActions
            + checkingActions
            + takingPartActions
            + HeardActions.all
            + StoriesActions.all
            + PaperActions.all
    }

    /// What its acts are called in a group's history: the background's own are not told.
    public static var verbs: [String: any PhraseKey] {
        [
            importConversation.name: Words.didImport, ask.name: Words.didAsk, open.name: Words.didOpen,
            close.name: Words.didClose, HeardActions.write.name: Words.didAnswerBack,
            HeardActions.exportVotes.name: Words.didExportVotes, PaperActions.printSlips.name: PaperWords.didPrint,
            PaperActions.destroy.name: PaperWords.didDestroy,
        ]
    }

    public static func deed(at route: VoicesRoute) -> Deed? {
        switch route {
        case .importing(let cell): Deed(importConversation, on: .named(cell))
        case .setUp(let route): setUpDeed(at: route)
        case .checking(let route): checkingDeed(at: route)
        case .takingPart(let route): deed(at: route)
        case .heard(let route): HeardActions.deed(at: route)
        case .stories(let route): StoriesActions.deed(at: route)
        case .paper(let route): PaperActions.deed(at: route)
        case .all, .conversation, .views, .figures, .progress: nil
        }
    }
}
