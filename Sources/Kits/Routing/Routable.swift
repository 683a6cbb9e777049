/// A type of routes that knows its own table.
public protocol Routable: Hashable, Sendable {
    static var table: RouteTable<Self> { get }
}

extension Routable {
    /// The segments of this route's path.
    @inlinable public var path: [String] { Self.table.path(of: self) }
}
