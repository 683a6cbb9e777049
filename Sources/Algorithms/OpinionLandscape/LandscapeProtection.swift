/// What may be shown of a landscape to people, so that nobody is recognised in it.
///
/// Nothing is said about fewer than five people, and no opinion groups are drawn among fewer than fifteen. The landscape
/// itself is always computed; whoever makes a page or an export from it asks here first.
public struct LandscapeProtection: Equatable, Sendable {
    /// The fewest people about whom any figure is shown.
    public static let leastForFigures = 5
    /// The fewest people among whom groups are shown.
    public static let leastForGroups = 15

    private let people: Int

    /// Protection for a landscape drawn from so many people who voted.
    public init(people: Int) {
        self.people = people
    }

    /// Whether shares of agreement over everybody may be shown.
    public var showsFigures: Bool { people >= Self.leastForFigures }
    /// Whether opinion groups may be shown at all.
    public var showsGroups: Bool { people >= Self.leastForGroups }

    /// Whether figures about one group may be shown; they are withheld from a group of fewer than five, and from all
    /// groups where that is the only one withheld, since subtraction would reveal it.
    /// - Complexity: O(groups).
    public func showsGroupFigures(sizes: [Int]) -> [Bool] {
        let shown = sizes.map { showsGroups && $0 >= Self.leastForFigures }
        return shown.filter { !$0 }.count == 1 ? sizes.map { _ in false } : shown
    }
}
