import Pages
import Phrases
import Spine

/// What is done for those who are not online. What somebody else said leaves no act: the record never tells who typed in
/// whose words, or when.
enum PaperActions {
    static let printSlips = Action("voices.print-slips", by: [.convenor])
    static let typeSlip = Action("voices.type-slip", by: [.convenor, .member], isRecorded: false)
    static let mendSlip = Action("voices.mend-slip", by: [.convenor, .member], isRecorded: false)
    /// All that came back is typed in: some of it is drawn to be compared.
    static let finishTyping = Action("voices.finish-typing", by: [.convenor, .member])
    static let compareSlip = Action("voices.compare-slip", by: [.convenor, .member], isRecorded: false)
    static let destroy = Action("voices.destroy-paper", by: [.convenor])
    static let remindOfPaper = Action("voices.remind-of-paper", by: [.system], isRecorded: false)
    static let enterForSomebody = Action("voices.enter-for-somebody", by: [.convenor, .member], isRecorded: false)

    static let all = [
        printSlips, typeSlip, mendSlip, finishTyping, compareSlip, destroy, remindOfPaper, enterForSomebody,
    ]

    static func deed(at route: PaperRoute) -> Deed? {
        switch route {
        case .overview(_, let conversation): Deed(printSlips, on: .item(conversation))
        case .forSomebody(_, let conversation): Deed(enterForSomebody, on: .item(conversation))
        case .batch(_, let batch): Deed(finishTyping, on: .item(batch))
        case .type(_, let batch): Deed(typeSlip, on: .item(batch))
        case .mend(_, let batch): Deed(mendSlip, on: .item(batch))
        case .compare(_, let batch): Deed(compareSlip, on: .item(batch))
        case .destroyed(_, let batch): Deed(destroy, on: .item(batch))
        case .letter, .slips: nil
        }
    }
}

extension VoicesCapability {
    /// What paper makes wait for somebody.
    static var paperWaits: [Waiting.What: any PhraseKey] {
        [PaperBatch.toDestroy: PaperWords.waitDestroy, PaperBatch.toCompare: PaperWords.waitCompare]
    }
}
