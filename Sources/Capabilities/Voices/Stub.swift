public import Pages
public import Phrases
public import Routing
public import Spine
import Markup
enum Words: String, PhraseKey { static let book = "Voices"; case x }
public enum VoicesRoute: Routable { case none
    public static let table = RouteTable<VoicesRoute>([ RouteRule("none", .none), ]) }
struct StubPage: Page { let t: String
  func frame(in shown: Rendering) -> Frame { Frame(t) }
  func body(_ html: inout HTML, in shown: Rendering) { html.heading(t) } }
public struct VoicesCapability: Capability {
    public init() {}
    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var actions: [Action] { [] }
    public static func action(of route: VoicesRoute) -> Action? { nil }
    public static var exampleRoutes: [VoicesRoute] { [] }
    public static var words: any PhraseKey.Type { Words.self }
    public static var personalData: [PersonalData] { [] }
    public func show(_ route: VoicesRoute, to reading: Reading) throws -> Answer { .page(StubPage(t: "\(route)")).kept() }
    public func take(_ route: VoicesRoute, _ sending: Sending) throws -> Answer { throw SpineError(.notFound, "") }
}
