import Routing
import Testing

@testable import Gatherings

/// Every address of gatherings is read as it is written.
@Suite struct RouteTests {
    @Test func `each address is read back as what it stands for`() {
        for route in GatheringsCapability.exampleRoutes {
            #expect(GatheringsRoute.table.route(at: route.path) == route, "\(route.path)")
        }
    }

    @Test func `no two kinds of address look alike`() {
        let patterns = GatheringsRoute.table.patterns
        #expect(Set(patterns).count == patterns.count)
        #expect(GatheringsCapability.exampleRoutes.count == patterns.count)
    }
}
