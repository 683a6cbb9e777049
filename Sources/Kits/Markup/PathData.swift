/// The outline of an SVG path, in the drawing's own units with two decimals.
public struct PathData: Sendable, Hashable {
    /// The value of the attribute `d`.
    public private(set) var text = ""

    /// An outline without a line.
    public init() {}

    /// Lifts the pen and starts at a point.
    public mutating func move(_ x: Double, _ y: Double) { add("M", [x, y]) }

    /// Draws a straight line to a point.
    public mutating func line(_ x: Double, _ y: Double) { add("L", [x, y]) }

    /// Draws a cubic Bézier curve to `x`, `y` by way of two control points.
    public mutating func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double) {
        add("C", [x1, y1, x2, y2, x, y])
    }

    /// Draws an arc of a circle with this radius to a point.
    public mutating func arc(radius: Double, large: Bool, clockwise: Bool, _ x: Double, _ y: Double) {
        add("A", [radius, radius, 0, large ? 1 : 0, clockwise ? 1 : 0, x, y])
    }

    /// Draws a line back to the start.
    public mutating func close() { text += "Z" }

    private mutating func add(_ command: String, _ numbers: [Double]) {
        text += command + PathData.list(numbers)
    }

    /// Numbers with at most two decimals, a space between two of them.
    static func list(_ numbers: [Double]) -> String {
        var html = HTML(capacity: numbers.count * 8)
        for (index, number) in numbers.enumerated() {
            if index > 0 { html.write(byte: UInt8(ascii: " ")) }
            html.number(number, decimals: 2)
        }
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
