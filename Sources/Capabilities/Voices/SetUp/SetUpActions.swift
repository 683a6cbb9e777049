import Pages
import Spine

// Who asks a question, and who sets a conversation up.
extension VoicesCapability {
    static let ask = Action("voices.ask", by: [.convenor])
    static let setUp = Action("voices.set-up", by: [.convenor], in: [.preparing, .live])
    static let open = Action("voices.open", by: [.convenor], in: [.preparing])
    static let close = Action("voices.close", by: [.convenor])

    static var setUpActions: [Action] { [ask, setUp, open, close] }

    static func setUpDeed(at route: SetUpRoute) -> Deed? {
        switch route {
        case .new(let cell): Deed(ask, on: .named(cell))
        case .tasks, .step(_, _, .poster): nil
        case .step(_, let id, .open): Deed(open, on: .item(id))
        case .step(_, let id, .close): Deed(close, on: .item(id))
        case .step(_, let id, _): Deed(setUp, on: .item(id))
        }
    }
}
