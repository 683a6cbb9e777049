import Pages
import Phrases
import Spine

/// The rows of the policy table that are about the page of a year.
enum YearActions {
    static let begin = Action("learning.begin-year", by: [.convenor], isRecorded: false)
    static let change = Action("learning.change-year", by: [.convenor], isRecorded: false, in: [.preparing])
    static let publish = Action("learning.publish-year", by: [.convenor], in: [.preparing])
    static let takeBack = Action("learning.take-back-year", by: [.convenor], in: [.preparing, .live])

    static let all = [begin, change, publish, takeBack]

    static let verbs: [String: any PhraseKey] = [
        publish.name: YearWords.didPublish, takeBack.name: YearWords.didTakeBack,
    ]

    static func deed(at route: YearRoute) -> Deed? {
        switch route {
        case .new(let cell): Deed(begin, on: .named(cell))
        case .change(_, let id): Deed(change, on: .item(id))
        case .publish(_, let id): Deed(publish, on: .item(id))
        case .takeBack(_, let id): Deed(takeBack, on: .item(id))
        case .page: nil
        }
    }
}
