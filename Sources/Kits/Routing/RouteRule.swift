/// One line of a route table: a pattern of path segments, and the route that it stands for, in both directions.
///
/// A pattern is written as segments between slashes, each a literal or `*` for a parameter, such as `g/*/people`; the
/// empty pattern is the root.
public struct RouteRule<Route: Sendable>: Sendable {
    @usableFromInline let pattern: [String]
    /// Where in the pattern the parameters stand.
    private let places: [Int]
    @usableFromInline let parse: @Sendable (_ parameters: [String]) -> Route?
    @usableFromInline let print: @Sendable (Route) -> [String]?

    @usableFromInline init(
        pattern: [String], parse: @escaping @Sendable ([String]) -> Route?,
        print: @escaping @Sendable (Route) -> [String]?
    ) {
        self.pattern = pattern
        places = pattern.indices.filter { pattern[$0] == "*" }
        self.parse = parse
        self.print = print
    }

    @usableFromInline init(
        _ pattern: StaticString, parameters: Int, parse: @escaping @Sendable ([String]) -> Route?,
        print: @escaping @Sendable (Route) -> [String]?
    ) {
        self.init(
            pattern: pattern.description.split(separator: "/").map(String.init), parse: parse, print: print)
        precondition(places.count == parameters, "The pattern \(pattern) takes \(parameters) parameters.")
    }

    // Inlinable, so that the compiler makes one of each for every type of route: links are printed by the dozen.

    /// A route without parameters.
    @inlinable public init(_ pattern: StaticString, _ route: Route) where Route: Equatable {
        self.init(pattern, parameters: 0, parse: { _ in route }, print: { $0 == route ? [] : nil })
    }

    /// A route with one parameter: how it is made, and how the parameter is taken out of it again.
    @inlinable public init<A: PathParameter>(
        _ pattern: StaticString, _ make: @escaping @Sendable (A) -> Route, take: @escaping @Sendable (Route) -> A?
    ) {
        self.init(
            pattern, parameters: 1, parse: { A(segment: $0[0]).map(make) }, print: { take($0).map { [$0.segment] } })
    }

    /// A route with two parameters.
    @inlinable public init<A: PathParameter, B: PathParameter>(
        _ pattern: StaticString, _ make: @escaping @Sendable (A, B) -> Route,
        take: @escaping @Sendable (Route) -> (A, B)?
    ) {
        self.init(
            pattern, parameters: 2,
            parse: { segments in
                guard let a = A(segment: segments[0]), let b = B(segment: segments[1]) else { return nil }
                return make(a, b)
            },
            print: { take($0).map { [$0.0.segment, $0.1.segment] } })
    }

    /// A route with three parameters.
    @inlinable public init<A: PathParameter, B: PathParameter, C: PathParameter>(
        _ pattern: StaticString, _ make: @escaping @Sendable (A, B, C) -> Route,
        take: @escaping @Sendable (Route) -> (A, B, C)?
    ) {
        self.init(
            pattern, parameters: 3,
            parse: { segments in
                guard let a = A(segment: segments[0]), let b = B(segment: segments[1]), let c = C(segment: segments[2])
                else { return nil }
                return make(a, b, c)
            },
            print: { take($0).map { [$0.0.segment, $0.1.segment, $0.2.segment] } })
    }

    /// The parameters that a path gives this pattern; nil where it does not fit.
    @inlinable func match(_ path: [String]) -> [String]? {
        for (expected, segment) in zip(pattern, path) where expected != segment && expected != "*" { return nil }
        return zip(pattern, path).compactMap { $0 == "*" ? $1 : nil }
    }

    /// The path that this pattern makes of parameters.
    @usableFromInline func fill(_ parameters: [String]) -> [String] {
        var path = pattern
        for (place, parameter) in zip(places, parameters) { path[place] = parameter }
        return path
    }
}
