import Pages
public import Phrases
public import Spine

// The rows of the policy table that are about papers. Whether what a paper hangs on can be seen is asked inside each.
extension PapersCapability {
    static let add = Action("papers.add", by: [.member, .own], in: [.live, .frozen])
    static let giveText = Action("papers.give-text", by: [.member, .own])
    static let remove = Action("papers.remove", by: [.convenor, .own])

    public static var actions: [Action] { [add, giveText, remove] }

    public static var verbs: [String: any PhraseKey] {
        [add.name: Words.didAdd, giveText.name: Words.didGiveText, remove.name: Words.didRemove]
    }

    public static func deed(at route: PapersRoute) -> Deed? {
        switch route {
        case .about(_, let item): Deed(add, on: .item(item))
        case .text(_, let id): Deed(giveText, on: .item(id))
        case .remove(_, let id): Deed(remove, on: .item(id))
        case .paper, .file, .textFile: nil
        }
    }
}
