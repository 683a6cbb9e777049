/// The routes of one capability: parsed and printed by the same declarations.
///
/// Literal segments are tried before parameters, so `organisations/new` wins over `organisations/*`.
public struct RouteTable<Route: Sendable>: Sendable {
    @usableFromInline let rules: [RouteRule<Route>]
    @usableFromInline let byShape: [Shape: [RouteRule<Route>]]

    /// What is looked up before any rule is tried: how many segments there are, and the first, which no rule leaves open.
    @usableFromInline struct Shape: Hashable, Sendable {
        @usableFromInline let count: Int
        @usableFromInline let first: String?

        @inlinable init(_ path: [String]) {
            count = path.count
            first = path.first
        }
    }

    /// Makes a table of rules; their order does not matter.
    public init(_ rules: [RouteRule<Route>]) {
        self.rules = rules
        precondition(rules.allSatisfy { $0.pattern.first != "*" }, "A pattern begins with a literal segment.")
        byShape = Dictionary(grouping: rules) { Shape($0.pattern) }.mapValues { rules in
            rules.sorted { $0.pattern.count { $0 == "*" } < $1.pattern.count { $0 == "*" } }
        }
    }

    /// The route that a path of decoded segments names, if any.
    @inlinable public func route(at path: [String]) -> Route? {
        for rule in byShape[Shape(path)] ?? [] {
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
