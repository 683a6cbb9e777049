/// The routes of one capability: parsed and printed by the same declarations.
///
/// Literal segments are tried before parameters, so `organisations/new` wins over `organisations/*`.
public struct RouteTable<Route: Sendable>: Sendable {
    @usableFromInline let rules: [RouteRule<Route>]
    private let byLength: [Int: [RouteRule<Route>]]

    /// Makes a table of rules; their order does not matter.
    public init(_ rules: [RouteRule<Route>]) {
        self.rules = rules
        byLength = Dictionary(grouping: rules, by: \.pattern.count).mapValues { rules in
            rules.sorted { $0.pattern.count { $0 == "*" } < $1.pattern.count { $0 == "*" } }
        }
    }

    /// The route that a path of decoded segments names, if any.
    public func route(at path: [String]) -> Route? {
        for rule in byLength[path.count] ?? [] {
            if let parameters = rule.match(path), let route = rule.parse(parameters) { return route }
        }
        return nil
    }

    /// The segments, not yet percent-encoded, of a route's path.
    ///
    /// Traps on a route that no rule prints: a mistake in the table, which a test of each table finds.
    @inlinable public func path(of route: Route) -> [String] {
        for place in rules.indices {
            if let parameters = rules[place].print(route) { return rules[place].fill(parameters) }
        }
        preconditionFailure("No rule prints the route \(route).")
    }

    /// The patterns, for a list of all addresses.
    public var patterns: [String] { rules.map { $0.pattern.joined(separator: "/") } }
}
