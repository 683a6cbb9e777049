public import Pages
public import Phrases
public import Routing
public import Spine
import Markup
enum Words: String, PhraseKey { static let book = "Host"; case x }
public enum HostRoute: Routable { case overview, accessibility, privacy, help
    public static let table = RouteTable<HostRoute>([ RouteRule("host", .overview), RouteRule("accessibility", .accessibility), RouteRule("privacy", .privacy), RouteRule("help", .help), ]) }
struct StubPage: Page { let t: String
  func frame(in shown: Rendering) -> Frame { Frame(t) }
  func body(_ html: inout HTML, in shown: Rendering) { html.heading(t) } }
public struct HostCapability: Capability {
    public init() {}
    public static let eraseAgain = Action("host.erase-again", by: [.system])
    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var actions: [Action] { [] }
    public static func action(of route: HostRoute) -> Action? { nil }
    public static var exampleRoutes: [HostRoute] { [] }
    public static var words: any PhraseKey.Type { Words.self }
    public static var personalData: [PersonalData] { [] }
    public func show(_ route: HostRoute, to reading: Reading) throws -> Answer { .page(StubPage(t: "\(route)")).kept() }
    public func take(_ route: HostRoute, _ sending: Sending) throws -> Answer { throw SpineError(.notFound, "") }
}
