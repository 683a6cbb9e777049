import Pages
public import Spine

// The rows of the policy table that are about meeting someone. None of them leaves an act: who meets whom is in no history.
extension RelationshipsCapability {
    static let wish = Action("relationships.wish", by: [.own], isRecorded: false)
    static let leave = Action("relationships.leave", by: [.own], isRecorded: false)
    static let decline = Action("relationships.decline", by: [.own], isRecorded: false)
    static let answer = Action("relationships.answer", by: [.own], isRecorded: false)
    static let write = Action("relationships.write", by: [.own], isRecorded: false)
    static let phone = Action("relationships.phone", by: [.convenor], isRecorded: false)
    static let hold = Action("relationships.hold", by: [.system], isRecorded: false)

    public static var actions: [Action] { [wish, leave, decline, answer, write, phone, hold] }

    public static func deed(at route: RelationshipsRoute) -> Deed? {
        switch route {
        case .mine: Deed(wish, on: .own)
        case .leave: Deed(leave, on: .own)
        case .decline(let id): Deed(decline, on: .item(id))
        case .answer(let id): Deed(answer, on: .item(id))
        case .write(let id): Deed(write, on: .item(id))
        case .told(let cell, _): Deed(phone, on: .named(cell))
        case .pairing, .phoning: nil
        }
    }
}
