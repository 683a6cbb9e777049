import Pages
import Spine

/// What can be done with stories. Who told or withdrew one, and when, is not in the record.
enum StoriesActions {
    static let tell = Action("voices.tell-story", by: [.observer], isRecorded: false)
    /// By whoever told it; by a convenor for somebody who asks them to.
    static let withdraw = Action("voices.withdraw-story", by: [.own, .convenor], isRecorded: false)
    static let withdrawByCode = Action("voices.withdraw-story-by-code", by: [.anyone], isRecorded: false)
    static let save = Action("voices.save-stories", by: [.convenor])
    static let noted = Action("voices.note-story-withdrawn", by: [.convenor])
    static let end = Action("voices.end-story", by: [.system], isRecorded: false)

    static let all = [tell, withdraw, withdrawByCode, save, noted, end]

    static func deed(at route: StoriesRoute) -> Deed? {
        switch route {
        case .all, .story: nil
        case .tell(let cell): Deed(tell, on: .named(cell))
        case .save(let cell): Deed(save, on: .named(cell))
        case .withdraw(_, let story): Deed(withdraw, on: .item(story))
        case .noted(_, let story): Deed(noted, on: .item(story))
        case .byCode: Deed(withdrawByCode, on: .network)
        }
    }
}
