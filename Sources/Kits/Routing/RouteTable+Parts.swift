extension RouteTable {
    /// The rules of this table as those of a larger one, of which its routes are a part.
    @inlinable public func rules<Whole: Sendable>(
        as make: @escaping @Sendable (Route) -> Whole, take: @escaping @Sendable (Whole) -> Route?
    ) -> [RouteRule<Whole>] {
        rules.map { rule in
            RouteRule<Whole>(
                pattern: rule.pattern, parse: { rule.parse($0).map(make) }, print: { take($0).flatMap(rule.print) })
        }
    }
}
