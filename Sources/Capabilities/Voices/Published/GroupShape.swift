import Glibc
import OpinionLandscape

/// Where a group stands on the map: an ellipse around its middle, as wide as its people are spread. No single person can
/// be found in it.
struct GroupShape: Sendable, Equatable {
    /// The middle, the half axes and the turn in whole degrees, in the map's units.
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let turn: Int

    /// The map's own size.
    static let mapWidth = 320
    static let mapHeight = 232

    /// The shapes of groups of positions, scaled together so that all of them fit the map.
    static func of(_ groups: [[Position]]) -> [GroupShape] {
        let spreads = groups.map(Spread.init)
        let everywhere = groups.flatMap { $0 }
        guard let first = everywhere.first else { return [] }
        var (left, right, low, high) = (first.x, first.x, first.y, first.y)
        for spread in spreads {
            let reach = spread.major
            (left, right) = (min(left, spread.x - reach), max(right, spread.x + reach))
            (low, high) = (min(low, spread.y - reach), max(high, spread.y + reach))
        }
        let scale = min(
            Double(mapWidth - 24) / max(right - left, 1e-9), Double(mapHeight - 24) / max(high - low, 1e-9))
        return spreads.map { spread in
            let x = Double(mapWidth) / 2 + (spread.x - (left + right) / 2) * scale
            let y = Double(mapHeight) / 2 - (spread.y - (low + high) / 2) * scale
            // Never so small that its name does not fit inside.
            let width = min(150, max(48, spread.major * scale))
            let height = min(108, max(40, spread.minor * scale))
            return GroupShape(
                x: Int(min(Double(mapWidth) - 52, max(52, x)).rounded()),
                y: Int(min(Double(mapHeight) - 48, max(48, y)).rounded()), width: Int(width.rounded()),
                height: Int(height.rounded()), turn: Int((-spread.angle * 180 / .pi).rounded()))
        }
    }

    /// The middle of some positions and how far they spread along the two axes of their covariance.
    private struct Spread {
        var x = 0.0
        var y = 0.0
        let major: Double
        let minor: Double
        let angle: Double

        init(_ people: [Position]) {
            let count = Double(max(1, people.count))
            let (meanX, meanY) = (
                people.reduce(0) { $0 + $1.x } / count, people.reduce(0) { $0 + $1.y } / count
            )
            var (xx, yy, xy) = (0.0, 0.0, 0.0)
            for person in people {
                xx += (person.x - meanX) * (person.x - meanX) / count
                yy += (person.y - meanY) * (person.y - meanY) / count
                xy += (person.x - meanX) * (person.y - meanY) / count
            }
            let middle = (xx + yy) / 2
            let away = (((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy).squareRoot()
            (x, y) = (meanX, meanY)
            major = 1.8 * max(0, middle + away).squareRoot()
            minor = 1.8 * max(0, middle - away).squareRoot()
            angle = 0.5 * atan2(2 * xy, xx - yy)
        }
    }
}
