public import HTTP

/// Which page of a long list is asked for.
public enum PageNumber {
    /// From 1 to the last there can be; the first for anything else.
    public static func asked(_ query: Query, last: Int = 10_000) -> Int {
        query["page"].flatMap { Int($0) }.map { min(max($0, 1), last) } ?? 1
    }
}
