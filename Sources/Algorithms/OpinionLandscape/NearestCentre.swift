/// Finds the nearest of some centres: they are kept sorted along one axis, and the search walks outwards from the point
/// until the distance along that axis alone is more than the best distance found.
///
/// Invariant: the answer is that of looking at every centre. Tie-break: of centres at the same distance, the last.
struct NearestCentre {
    private let sorted: [(x: Double, y: Double, place: Int)]

    /// Sorts the centres.
    /// - Complexity: O(k log k).
    init(_ centres: [Position]) {
        sorted = centres.indices.sorted { (centres[$0].x, $0) < (centres[$1].x, $1) }
            .map { (centres[$0].x, centres[$0].y, $0) }
    }

    /// The place of the nearest centre of each point.
    /// - Complexity: O(points × (log k + centres within reach)).
    func places(of points: [Position]) -> [Int] {
        var result = [Int](repeating: 0, count: points.count)
        sorted.withUnsafeBufferPointer { centres in
            points.withUnsafeBufferPointer { points in
                for index in points.indices { result[index] = Self.place(points[index], centres) }
            }
        }
        return result
    }

    private static func place(_ point: Position, _ centres: UnsafeBufferPointer<(x: Double, y: Double, place: Int)>)
        -> Int
    {
        var low = 0
        var high = centres.count
        while low < high {
            let middle = (low + high) / 2
            if centres[middle].x < point.x { low = middle + 1 } else { high = middle }
        }
        var best = -1
        var distance = Double.infinity
        // Squares are compared first; where they all but agree, the distances themselves decide.
        var reach = Double.infinity
        func meet(_ at: Int) {
            let (dx, dy) = (centres[at].x - point.x, centres[at].y - point.y)
            let square = dx * dx + dy * dy
            if square > reach { return }
            let found = square.squareRoot()
            if found < distance || (found == distance && centres[at].place > best) {
                best = centres[at].place
                distance = found
                reach = square * (1 + 0x1p-50)
            }
        }
        var right = low
        var left = low - 1
        while true {
            let rightward = right < centres.count ? centres[right].x - point.x : .infinity
            let leftward = left >= 0 ? point.x - centres[left].x : .infinity
            if rightward <= leftward {
                if rightward == .infinity || rightward * rightward > reach { break }
                meet(right)
                right += 1
            } else {
                if leftward * leftward > reach { break }
                meet(left)
                left -= 1
            }
        }
        return best
    }
}
