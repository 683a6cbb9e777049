import Pages
public import Phrases
public import Spine

// The rows of the policy table that are about what was learnt.
extension LearningCapability {
    static let write = Action("learning.write", by: [.member], isRecorded: false)
    static let change = Action("learning.change", by: [.own, .convenor], isRecorded: false, in: [.preparing])
    static let publish = Action("learning.publish", by: [.own, .convenor], in: [.preparing])
    static let takeBack = Action("learning.take-back", by: [.own, .convenor], in: [.preparing, .live])
    static let quote = Action("learning.quote", by: [.own, .convenor], isRecorded: false, in: [.preparing])
    static let think = Action("learning.think", by: [.member])
    static let thinkAgain = Action("learning.think-again", by: [.member])
    static let thinkNoMore = Action("learning.think-no-more", by: [.own, .convenor])
    /// By whoever is quoted, with the link that they were given; asked inside. It leaves no act.
    static let answer = Action("learning.answer", by: [.anyone], isRecorded: false)

    public static var actions: [Action] {
        [write, change, publish, takeBack, quote, think, thinkAgain, thinkNoMore, answer] + TravellingActions.all
            + YearActions.all + ThemesActions.all
    }

    /// What its acts are called in a group's history.
    public static var verbs: [String: any PhraseKey] {
        [
            publish.name: Words.didPublish, takeBack.name: Words.didTakeBack, think.name: Words.didThink,
            thinkAgain.name: Words.didThinkAgain, thinkNoMore.name: Words.didThinkNoMore,
        ].merging(TravellingActions.verbs) { first, _ in first }
            .merging(YearActions.verbs) { first, _ in first }
            .merging(ThemesActions.verbs) { first, _ in first }
    }

    public static func deed(at route: LearningRoute) -> Deed? {
        switch route {
        case .newNote(let cell): Deed(write, on: .named(cell))
        case .change(_, let id): Deed(change, on: .item(id))
        case .publish(_, let id): Deed(publish, on: .item(id))
        case .takeBack(_, let id): Deed(takeBack, on: .item(id))
        case .newQuote(_, let id), .quote(_, let id, _): Deed(quote, on: .item(id))
        case .newThought(let cell): Deed(think, on: .named(cell))
        case .again(_, let id): Deed(thinkAgain, on: .item(id))
        case .thinkNoMore(_, let id): Deed(thinkNoMore, on: .item(id))
        case .asked: Deed(answer, on: .network)
        case .travelling(let route): TravellingActions.deed(at: route)
        case .years(let route): YearActions.deed(at: route)
        case .themes(let route): ThemesActions.deed(at: route)
        case .network, .all, .note, .thought, .code: nil
        }
    }
}
