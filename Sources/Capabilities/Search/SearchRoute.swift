public import Routing

/// The address of searching; what is looked for stands behind its question mark.
public enum SearchRoute: Routable {
    case search

    public static let table = RouteTable<SearchRoute>([RouteRule("search", .search)])
}
