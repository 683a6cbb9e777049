/// Attributes of SVG; numbers are written with at most two decimals.
extension Attribute {
    /// The part of the plane that is drawn.
    public static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", .text(PathData.list([x, y, width, height])))
    }

    /// The outline of a path.
    public static func d(_ outline: PathData) -> Attribute { Attribute("d", .text(outline.text)) }

    /// The corners of a polyline or polygon.
    public static func points(_ corners: [(x: Double, y: Double)]) -> Attribute {
        Attribute("points", .text(PathData.list(corners.flatMap { [$0.x, $0.y] })))
    }

    public static func x(_ value: Double) -> Attribute { Attribute("x", .decimal(value)) }
    public static func y(_ value: Double) -> Attribute { Attribute("y", .decimal(value)) }
    public static func cx(_ value: Double) -> Attribute { Attribute("cx", .decimal(value)) }
    public static func cy(_ value: Double) -> Attribute { Attribute("cy", .decimal(value)) }
    public static func r(_ value: Double) -> Attribute { Attribute("r", .decimal(value)) }
    public static func rx(_ value: Double) -> Attribute { Attribute("rx", .decimal(value)) }
    public static func ry(_ value: Double) -> Attribute { Attribute("ry", .decimal(value)) }
    public static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", .decimal(value)) }
    public static func d(_ value: String) -> Attribute { Attribute("d", .text(value)) }
    public static func points(_ value: String) -> Attribute { Attribute("points", .text(value)) }
    public static func fill(_ value: String) -> Attribute { Attribute("fill", .text(value)) }
    public static func transform(_ value: String) -> Attribute { Attribute("transform", .text(value)) }
    public static func offset(_ value: String) -> Attribute { Attribute("offset", .text(value)) }
    public static func preserveAspectRatio(_ value: String) -> Attribute {
        Attribute("preserveAspectRatio", .text(value))
    }
    public static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", .text(value)) }
}
