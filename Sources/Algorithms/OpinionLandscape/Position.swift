/// A place on the map of opinions: its coordinates along the two main lines of difference.
public struct Position: Hashable, Sendable {
    public var x: Double
    public var y: Double

    /// A place by its coordinates.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The square of the straight distance.
    func squaredDistance(to other: Position) -> Double {
        let (dx, dy) = (x - other.x, y - other.y)
        return dx * dx + dy * dy
    }

    /// The straight distance.
    public func distance(to other: Position) -> Double {
        squaredDistance(to: other).squareRoot()
    }

    /// Left before right, then low before high.
    static func precedes(_ a: Position, _ b: Position) -> Bool {
        (a.x, a.y) < (b.x, b.y)
    }
}
