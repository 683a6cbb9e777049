public import Pages
public import Phrases
public import Routing
public import Spine
import Markup
enum Words: String, PhraseKey { static let book = "Network"; case x }
public enum NetworkRoute: Routable { case home, newCell, organisations
    case cell(Slug)
    public static let table = RouteTable<NetworkRoute>([ RouteRule("", .home), RouteRule("groups/new", .newCell), RouteRule("organisations", .organisations),
        RouteRule("g/*", { .cell($0) }, take: { if case .cell(let s) = $0 { s } else { nil } }), ]) }
struct StubPage: Page { let t: String
  func frame(in shown: Rendering) -> Frame { Frame(t) }
  func body(_ html: inout HTML, in shown: Rendering) { html.heading(t) } }
public struct NetworkCapability: Capability {
    public init(inviting: any Inviting, sections: @escaping @Sendable (CellHeading, Reading) throws -> [HomeSection]) {}
    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var actions: [Action] { [] }
    public static func action(of route: NetworkRoute) -> Action? { nil }
    public static var exampleRoutes: [NetworkRoute] { [] }
    public static var words: any PhraseKey.Type { Words.self }
    public static var personalData: [PersonalData] { [] }
    public func show(_ route: NetworkRoute, to reading: Reading) throws -> Answer { .page(StubPage(t: "\(route)")).kept() }
    public func take(_ route: NetworkRoute, _ sending: Sending) throws -> Answer { throw SpineError(.notFound, "") }
}
