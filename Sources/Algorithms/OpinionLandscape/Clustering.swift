/// Points sorted into clusters around their means: Lloyd's k-means with a fixed start, so that it needs no luck.
///
/// Source: Lloyd 1982, as Polis runs it: the start is the first k distinct points in their order; a cluster that loses
/// all its points is dropped; it ends when no centre, both lists sorted, moves 0.01 or more, or after the given steps.
/// Tie-break: a point as near to several centres goes to the last of them.
public struct Clustering: Equatable, Sendable {
    /// The clusters that are left, by ascending id: which start each grew from.
    public let ids: [Int]
    /// The (weighted) mean of each cluster's points.
    public let centres: [Position]
    /// For each point the place of its cluster in `ids`.
    public let memberOf: [Int]

    /// How little the centres may move for the clustering to count as settled.
    static let settled = 0.01

    /// Clusters points into at most `count` clusters; weights are positive and as many as points, or absent.
    /// - Complexity: O(steps × (points × √count + count log count)) where points spread out; × count at worst.
    public init(_ points: [Position], weights: [Double]? = nil, count: Int, steps: Int) {
        var centres = Self.firstDistinct(points, count: count)
        var ids = Array(centres.indices)
        var members: [Int] = []
        var left = steps
        while !centres.isEmpty {
            members = NearestCentre(centres).places(of: points)
            let moved = Self.means(points, weights, members, count: centres.count)
            let kept = moved.indices.filter { moved[$0] != nil }
            let means = kept.map { moved[$0]! }
            if kept.count < centres.count {
                var place = [Int](repeating: 0, count: centres.count)
                for (new, old) in kept.enumerated() { place[old] = new }
                members = members.map { place[$0] }
                ids = kept.map { ids[$0] }
            }
            let still = Self.isSettled(centres, means)
            centres = means
            if still || left == 0 { break }
            left -= 1
        }
        self.ids = ids
        self.centres = centres
        memberOf = members
    }

    /// The first `count` points that differ from all before them.
    static func firstDistinct(_ points: [Position], count: Int) -> [Position] {
        var met = Set<Position>()
        var result: [Position] = []
        for point in points where result.count < count {
            if met.insert(point).inserted { result.append(point) }
        }
        return result
    }

    /// The weighted mean of each cluster's points, nil for a cluster without any.
    private static func means(
        _ points: [Position], _ weights: [Double]?, _ members: [Int], count: Int
    ) -> [Position?] {
        var sums = [(x: Double, y: Double, weight: Double)](repeating: (0, 0, 0), count: count)
        for index in points.indices {
            let weight = weights?[index] ?? 1
            sums[members[index]].x += points[index].x * weight
            sums[members[index]].y += points[index].y * weight
            sums[members[index]].weight += weight
        }
        return sums.map { $0.weight > 0 ? Position(x: $0.x / $0.weight, y: $0.y / $0.weight) : nil }
    }

    private static func isSettled(_ before: [Position], _ after: [Position]) -> Bool {
        zip(before.sorted(by: Position.precedes), after.sorted(by: Position.precedes))
            .allSatisfy { $0.distance(to: $1) < settled }
    }
}
