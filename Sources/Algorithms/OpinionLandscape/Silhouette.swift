/// How well points sit in their clusters: the unweighted mean silhouette.
///
/// Source: Rousseeuw 1987: (b − a) ÷ max(a, b), a = mean distance to the others of one's cluster, b = the least mean
/// distance to another cluster; 0 for a point alone in its cluster. Range −1 to 1.
public enum Silhouette {
    /// The mean over all points; 0 where there are fewer than two clusters.
    /// - Complexity: O(points²).
    public static func mean(_ points: [Position], memberOf: [Int], clusters: Int) -> Double {
        guard clusters > 1, !points.isEmpty else { return 0 }
        var sizes = [Int](repeating: 0, count: clusters)
        for place in memberOf { sizes[place] += 1 }
        var total = 0.0
        var sums = [Double](repeating: 0, count: clusters)
        for index in points.indices where sizes[memberOf[index]] > 1 {
            for place in sums.indices { sums[place] = 0 }
            for other in points.indices { sums[memberOf[other]] += points[index].distance(to: points[other]) }
            let own = memberOf[index]
            let inside = sums[own] / Double(sizes[own] - 1)
            var outside = Double.infinity
            for place in sums.indices where place != own && sizes[place] > 0 {
                outside = min(outside, sums[place] / Double(sizes[place]))
            }
            let widest = max(inside, outside)
            if widest > 0, widest.isFinite { total += (outside - inside) / widest }
        }
        return total / Double(points.count)
    }
}
