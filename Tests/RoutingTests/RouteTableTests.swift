import Routing
import Testing

@Suite struct RouteTableTests {
    enum Route: Routable {
        case home, new
        case one(Int)
        case part(Int, String)

        static let table = RouteTable<Route>([
            RouteRule("", .home),
            RouteRule("things/new", .new),
            RouteRule("things/*", Route.one) { if case .one(let number) = $0 { number } else { nil } },
            RouteRule("things/*/*", Route.part) {
                if case .part(let number, let name) = $0 { (number, name) } else { nil }
            },
        ])
    }

    @Test(arguments: [Route.home, .new, .one(0), .one(-7), .part(3, "ŵy / %"), .part(1, "new")])
    func `what is printed is read back as the same`(route: Route) {
        #expect(Route.table.route(at: route.path) == route)
    }

    @Test(arguments: [
        ["thing"], ["things"], ["things", "x"], ["things", "01"], ["things", "1", ""], ["things", "1", "a", "b"],
    ])
    func `a path that no rule prints is no route`(path: [String]) {
        #expect(Route.table.route(at: path) == nil)
    }

    @Test func `a literal wins over a parameter`() {
        #expect(Route.table.route(at: ["things", "new"]) == .new)
    }
}
