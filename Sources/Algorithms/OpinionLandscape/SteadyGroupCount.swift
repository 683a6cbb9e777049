/// The number of groups that is shown: it changes only after four recomputations in a row found the same other number,
/// so that a page does not flicker between maps.
///
/// Source: Polis, "group k smoother".
public struct SteadyGroupCount: Equatable, Sendable {
    /// How many recomputations must agree.
    public static let patience = 4

    /// The number that is shown, or nil before anything was found.
    public private(set) var shown: Int?
    private var found: Int?
    private var times = 0

    /// Nothing found yet.
    public init() {}

    /// Takes in what a recomputation found; the first is shown at once.
    /// - Complexity: O(1).
    public mutating func take(_ count: Int) {
        times = count == found ? times + 1 : 1
        found = count
        if shown == nil || times >= Self.patience { shown = count }
    }
}
